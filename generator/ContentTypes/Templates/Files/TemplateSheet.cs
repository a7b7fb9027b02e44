using CopToolkit.ContentTypes.Templates.Model;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>What every format of a template says and how large its paper is: A4, measured in tenths of a millimetre.</summary>
public sealed class TemplateSheet(Document<Template> template, Site site)
{
    public const int PageWidth = 2100;
    public const int PageHeight = 2970;

    /// <summary>The least height of a table's row that someone writes in: for a few words, or for an answer.</summary>
    public const int RowHeight = 80;
    public const int AnswerHeight = 130;

    private const int MostRowsTogether = 6;

    public Document<Template> Template => template;

    public Template Metadata => template.Metadata;

    public string Title => template.Title;

    public IReadOnlyList<TemplateBlock> Blocks => template.Metadata.Body.Blocks;

    public string Publisher => site.Settings.Publisher;

    public string SiteTitle => site.Settings.Title;

    /// <summary>Where the document comes from, for its footer.</summary>
    public string Address { get; } = new Uri(site.Url, template.Address.Path).AbsoluteUri;

    /// <summary>The field that the header shows; null puts the site's name there.</summary>
    public TemplateField? Community { get; } = template.Metadata.Fields.FirstOrDefault(field => field.Id == "community-name");

    /// <summary>What the header says of whose document it is.</summary>
    public TemplatePiece Header =>
        Community is { } community ? new TemplateMark(community, IsBold: false) : new TemplateText(SiteTitle, IsBold: false);

    /// <summary>A card fits one page, and so does a leaflet.</summary>
    public bool IsDense => Metadata.Kind is "card" or "leaflet";

    public int Margin => IsDense ? 150 : 200;

    /// <summary>A paragraph stays on the page of the list, table or blank below it, and of what it announces.</summary>
    public bool LeadsOn(TemplateParagraph paragraph)
    {
        if (paragraph.Announces) return true;
        var next = Blocks.SkipWhile(block => !ReferenceEquals(block, paragraph)).Skip(1).FirstOrDefault();
        return next is TemplateList or TemplateTable or TemplateBlank;
    }

    /// <summary>The paragraphs of a note; the first says that it is one.</summary>
    public static IReadOnlyList<IReadOnlyList<TemplatePiece>> LinesOf(TemplateNote note)
    {
        var mark = new TemplateText("Note. ", IsBold: true);
        return [.. note.Paragraphs.Select((paragraph, i) => i > 0 ? paragraph.Pieces : [mark, .. paragraph.Pieces])];
    }

    /// <summary>A short table is not torn apart by the end of a page.</summary>
    public static bool StaysTogether(int rows) => rows <= MostRowsTogether;

    /// <summary>A question with one empty cell beside it asks for a sentence.</summary>
    public static int HeightOf(IReadOnlyList<TemplateCell> row) =>
        row is [{ IsEmpty: false }, { IsEmpty: true }] ? AnswerHeight : RowHeight;

    /// <summary>Lines below a blank field, for those who write by hand.</summary>
    public int RoomToWrite => Metadata.HasRoomToWrite ? 2 : 0;

    public int TextWidth => PageWidth - (2 * Margin);
}
