namespace CopToolkit.FrontMatter;

/// <summary>A record of the front matter that is told the line it begins on, for rules that compare several records.</summary>
public interface IHasLine
{
    int Line { get; set; }
}
