using CopToolkit.Documents;
using Microsoft.AspNetCore.Components;

namespace CopToolkit.ContentTypes.Tools.Model;

/// <summary>Base of a component that makes the form of a tool: all of it, for readers without scripts and for paper.</summary>
public abstract class ToolForm : ComponentBase
{
    [Parameter, EditorRequired]
    public required Page Page { get; set; }

    [Parameter, EditorRequired]
    public required Document<Tool> Tool { get; set; }

    protected Tool Metadata => Tool.Metadata;

    /// <summary>Where a link of the front matter leads.</summary>
    protected ToolLink? Follow(string? target) => target is null ? null : ToolLink.Of(target, Page.Site);

    protected string To(ToolLink link) => Page.Links.To(link.Address, link.Anchor);
}
