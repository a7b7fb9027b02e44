using CopToolkit.Benchmarks.Content;
using CopToolkit.Benchmarks.Hugo;
using CopToolkit.Benchmarks.Measuring;

namespace CopToolkit.Benchmarks;

/// <summary>Every case, run by turns so that a busy moment of the machine does not fall on one program alone.</summary>
public sealed class Suite(IReadOnlyList<int> sizes, int runs, string folder, bool withoutHugo, bool keep)
{
    private const int ProgramPages = 100;
    private const int GuidePages = 16;
    private readonly Repository _repository = Repository.Find();
    private readonly string _folder = Path.Combine(folder, $"toolkit-benchmark-{Environment.ProcessId}");

    public static string RamDiskOrTemporary() => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    public int Run()
    {
        try
        {
            var report = new Report { Hugo = withoutHugo ? null : HugoProgram.Version() };
            foreach (var size in sizes) Measure(size, report);
            MeasureProgram(report);
            Console.WriteLine(report.Markdown());
            return 0;
        }
        finally
        {
            if (!keep && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        }
    }

    private void Measure(int size, Report report)
    {
        var (content, hugo) = (Place($"content-{size}"), Place($"hugo-{size}"));
        MadeSite.Write(content, _repository, ("guides", size));
        if (report.Hugo is not null) HugoSite.Write(hugo, content, _repository);
        var costs = new Dictionary<string, List<Cost>>(StringComparer.Ordinal);
        for (var run = 0; run < runs; run++)
        {
            var (output, other) = (Fresh("output"), Fresh("hugo-output"));
            Take("first build", () => BuildCase.Run(content, output, _repository));
            if (report.Hugo is not null) Take("Hugo, first build", () => HugoProgram.Run(hugo, other));
            Take("second build", () => BuildCase.Run(content, output, _repository));
            if (report.Hugo is not null) Take("Hugo, rebuild", () => HugoProgram.Run(hugo, other));
            Take("rebuild", () => BuildCase.Run(content, output, _repository));
        }

        foreach (var (name, all) in costs) report.Add(name, size, Cost.Median(all));

        void Take(string name, Func<Cost> run)
        {
            Console.Error.WriteLine($"{size} pages, {name}");
            if (!costs.TryGetValue(name, out var all)) costs[name] = all = [];
            all.Add(run());
        }
    }

    /// <summary>A hundred pages of the types that the program itself knows, as many of them in the guide as there really are.</summary>
    private void MeasureProgram(Report report)
    {
        Console.Error.WriteLine("publishing the program");
        var program = PublishedProgram.Make(_folder, _repository);
        var content = Place("content-program");
        MadeSite.Write(content, _repository, ("toolkit", GuidePages), ("pages", ProgramPages - GuidePages));
        var (first, again) = (new List<Cost>(), new List<Cost>());
        for (var run = 0; run < runs; run++)
        {
            var output = Fresh("output");
            Console.Error.WriteLine($"{ProgramPages} pages, published program");
            first.Add(Build(program, content, output));
            again.Add(Build(program, content, output));
        }

        report.Add("published program, first build", ProgramPages, Cost.Median(first));
        report.Add("published program, second build", ProgramPages, Cost.Median(again));
    }

    private Cost Build(string program, string content, string output) =>
        MeasuredProcess.Run(program, "--content", content, "--output", output, "--themes", _repository.Themes);

    private string Place(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    /// <summary>A folder for a site, with nothing of the last run beside it.</summary>
    private string Fresh(string name)
    {
        var parent = Path.Combine(_folder, "sites-" + name);
        if (Directory.Exists(parent)) Directory.Delete(parent, recursive: true);
        Directory.CreateDirectory(parent);
        return Path.Combine(parent, name);
    }
}
