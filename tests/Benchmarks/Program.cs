using System.CommandLine;
using CopToolkit.Benchmarks;
using CopToolkit.Benchmarks.Anonymity;
using CopToolkit.Benchmarks.Measuring;
using CopToolkit.Benchmarks.Search;

if (args is [BuildCase.Command, var content, var output, var themes]) return BuildCase.BuildOnce(content, output, themes);
if (args is [AnonymityTime.Option]) return AnonymityTime.Run(Repository.Find());

var pages = new Option<int[]>("--pages")
{
    Description = "How many pages, one number or several.",
    DefaultValueFactory = _ => [100, 1_000, 10_000],
    AllowMultipleArgumentsPerToken = true,
};
var runs = new Option<int>("--runs") { Description = "How often each case runs; the median counts.", DefaultValueFactory = _ => 3 };
var folder = new Option<string>("--folder")
{
    Description = "Where pages and sites are made; a RAM disk when there is one.",
    DefaultValueFactory = _ => Suite.RamDiskOrTemporary(),
};
var withoutHugo = new Option<bool>("--without-hugo") { Description = "Leave Hugo out, even where it is installed." };
var keep = new Option<bool>("--keep") { Description = "Leave the made pages and sites in the folder." };
var root = new RootCommand("Measures the generator with many made-up pages, beside Hugo where it is installed.")
{
    pages,
    runs,
    folder,
    withoutHugo,
    keep,
};
root.SetAction(parsed =>
{
    var suite = new Suite(
        parsed.GetValue(pages)!,
        parsed.GetValue(runs),
        parsed.GetValue(folder)!,
        parsed.GetValue(withoutHugo),
        parsed.GetValue(keep));
    return suite.Run();
});
var searchPages = new Option<int[]>("--pages")
{
    Description = "How many made pages, besides the real site.",
    DefaultValueFactory = _ => [100, 10_000],
    AllowMultipleArgumentsPerToken = true,
};
var pagefind = new Option<string?>("--pagefind") { Description = "Pagefind's program; otherwise the one on the PATH, where there is one." };
var search = new Command("search", "Measures search: the index, the bytes of a query, its time, and whether it finds the right pages.")
{
    searchPages,
    folder,
    keep,
    pagefind,
};
search.SetAction(parsed =>
{
    var suite = new SearchSuite(
        parsed.GetValue(searchPages)!,
        parsed.GetValue(folder)!,
        parsed.GetValue(pagefind),
        parsed.GetValue(keep));
    return suite.RunAsync();
});
root.Add(search);
return root.Parse(args).Invoke();
