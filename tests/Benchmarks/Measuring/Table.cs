using System.Globalization;
using System.Text;

namespace OfficeIntegration.Benchmarks.Measuring;

/// <summary>Figures for people.</summary>
internal static class Table
{
    private static readonly string[] Heads = ["", "ms", "of a", "of b", "kB", "allocated MB", "peak MB"];

    public static string Of(Figures figures)
    {
        var rows = new List<string[]> { Heads };
        rows.AddRange(new[] { figures.Ours, figures.Repack, figures.Pass, figures.Dom }.Select(one => Row(one, figures)));
        rows.AddRange(figures.Peers.Select(peer => new[] { peer.Key, Number(peer.Value, 2), Number(peer.Value / figures.Repack.Ms, 3), Number(peer.Value / figures.Pass.Ms, 3), "", "", "" }));
        int[] widths = [.. Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        text.AppendLine(Title(figures));
        foreach (string[] row in rows)
        {
            text.AppendJoin("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).AppendLine();
        }

        return text.ToString();
    }

    private static string Title(Figures figures)
    {
        string size = figures.Size is { } count ? string.Create(CultureInfo.InvariantCulture, $" ({count:N0})") : "";
        string stored = figures.StoredKb is { } kilobytes ? string.Create(CultureInfo.InvariantCulture, $", {kilobytes:0.#} kB new in the store") : "";
        return figures.Name + size + stored;
    }

    private static string[] Row(Measurement one, Figures figures) =>
    [
        one.Name, Number(one.Ms, 2), Number(one.Ms / figures.Repack.Ms, 3), Number(one.Ms / figures.Pass.Ms, 3),
        Number(one.Bytes / 1024.0, 0), Number(one.AllocatedMb, 2), Number(one.PeakMb, 1),
    ];

    private static string Number(double value, int digits) => value.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
