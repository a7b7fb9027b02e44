using System.Text;

namespace CopToolkit.Core;

/// <summary>Writes a text over a file, which is whole at every moment, also when the machine stops.</summary>
public static class WholeFile
{
    public static void Write(string path, string text)
    {
        var beside = path + ".new";
        File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(beside, path, overwrite: true);
    }
}
