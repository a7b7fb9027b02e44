using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopToolkit.Components;

/// <summary>
/// The few services that components need. A container and its way of making components would compile code for each while the program
/// starts.
/// </summary>
internal sealed class ComponentServices : IServiceProvider, IComponentActivator
{
    public static readonly ComponentServices Instance = new();

    /// <summary>Without this one, é and £ become entities.</summary>
    private readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public object? GetService(Type serviceType) =>
        serviceType == typeof(HtmlEncoder) ? _encoder
        : serviceType == typeof(ILoggerFactory) ? NullLoggerFactory.Instance
        : serviceType == typeof(IComponentActivator) ? this
        : null;

    public IComponent CreateInstance(Type componentType) => (IComponent)Activator.CreateInstance(componentType)!;
}
