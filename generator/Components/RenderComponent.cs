using CopToolkit.Documents;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopToolkit.Components;

/// <summary>Renders one component for a file that is no page of the site, such as a chapter of the book.</summary>
public static class RenderComponent
{
    public static string ToHtml<T>(ComponentParameters<T> parameters) where T : IComponent
    {
        using var renderer = new HtmlRenderer(ComponentServices.Instance, NullLoggerFactory.Instance);
        return renderer.Dispatcher.InvokeAsync(async () =>
        {
            var rendered = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.Values));
            return rendered.ToHtmlString();
        }).GetAwaiter().GetResult();
    }
}
