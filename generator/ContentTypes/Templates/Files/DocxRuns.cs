using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>Words as Word keeps them. The fonts for text have no boxes to tick, so these name one that has.</summary>
internal static class DocxRuns
{
    public static IEnumerable<Run> Of(string text, bool isBold)
    {
        for (var at = 0; at < text.Length;)
        {
            var isTick = text[at] == '☐';
            var length = isTick ? 1 : text.IndexOf('☐', at) is var next and >= 0 ? next - at : text.Length - at;
            var properties = new RunProperties();
            if (isBold) properties.Append(new RunStyle { Val = "Strong" });
            if (isTick) properties.Append(DocxStyles.SymbolFonts());
            var words = new Text(text.Substring(at, length)) { Space = SpaceProcessingModeValues.Preserve };
            yield return properties.HasChildren ? new Run(properties, words) : new Run(words);
            at += length;
        }
    }
}
