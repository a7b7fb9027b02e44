namespace CopToolkit.Modules;
public static class WriteOdt { public static byte[] Bytes(TemplateSheet sheet) => FixedZip.Of([]); }
