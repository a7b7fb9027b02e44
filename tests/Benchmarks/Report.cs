using System.Globalization;
using System.Text;
using CopToolkit.Benchmarks.Measuring;

namespace CopToolkit.Benchmarks;

/// <summary>The measured numbers as Markdown tables.</summary>
public sealed class Report
{
    private readonly List<(string Name, int Pages, Cost Cost)> _rows = [];

    /// <summary>What Hugo calls itself; null leaves it out.</summary>
    public string? Hugo { get; init; }

    public void Add(string name, int pages, Cost cost) => _rows.Add((name, pages, cost));

    public string Markdown()
    {
        var text = new StringBuilder();
        var hugo = Hugo is null ? "" : ", " + Hugo;
        text.Append(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, .NET {Environment.Version}{hugo}\n\n");
        AppendRuns(text);
        AppendStages(text);
        return text.ToString();
    }

    private void AppendRuns(StringBuilder text)
    {
        text.Append("| pages | what | wall s | CPU s | peak MB | ms a page |\n|---:|---|---:|---:|---:|---:|\n");
        foreach (var (name, pages, cost) in _rows)
        {
            var each = 1000 * cost.Wall / pages;
            text.Append(CultureInfo.InvariantCulture, $"| {pages:N0} | {name} | {cost.Wall:0.00} | {cost.Cpu:0.00} ");
            text.Append(CultureInfo.InvariantCulture, $"| {cost.PeakMegabytes:0} | {each:0.00} |\n");
        }
    }

    private void AppendStages(StringBuilder text)
    {
        var rows = _rows.Where(row => row.Cost.Stages.Count > 0).ToList();
        if (rows.Count == 0) return;
        var stages = rows[0].Cost.Stages.Select(stage => stage.Name).ToList();
        text.Append($"\nMilliseconds by stage:\n\n| pages | what | {string.Join(" | ", stages)} |\n");
        text.Append($"|---:|---|{string.Concat(stages.Select(_ => "---:|"))}\n");
        foreach (var (name, pages, cost) in rows)
        {
            var times = cost.Stages.Select(stage => Math.Round(1000 * stage.Seconds));
            text.Append(CultureInfo.InvariantCulture, $"| {pages:N0} | {name} | {string.Join(" | ", times)} |\n");
        }
    }
}
