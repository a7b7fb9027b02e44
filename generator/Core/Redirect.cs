namespace CopToolkit.Core;

/// <summary>A former address, and where it leads.</summary>
/// <param name="From">The former address, below the root of the site.</param>
/// <param name="Title">What the page is called that it leads to.</param>
/// <param name="To">The address of that page.</param>
/// <param name="Fragment">The place on that page.</param>
public sealed record Redirect(string From, string Title, Address To, string? Fragment = null);
