using System.IO.Compression;
using System.Xml.Linq;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Local.FrontDoor;

namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>One person who answers, revises, saves drafts, looks, and hands in section files, until the time is over.</summary>
/// <param name="pause">Between one thing and the next, on average.</param>
internal sealed class StakeholderLoop(HttpClient http, Scene scene, int number, IReadOnlyList<string> items, TimeSpan pause, Ledger ledger, Latencies times)
{
    private const string MainPart = "word/document.xml";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly ProductApi _api = new(http, Scene.PersonId(number));
    private readonly Random _random = new(number);
    private readonly Dictionary<string, Answer> _newest = [];

    /// <summary>Tags of the drafts that were saved and not handed in.</summary>
    private readonly Dictionary<string, string> _drafts = [];
    private int _revision;

    public async Task RunAsync(CancellationToken over)
    {
        await Task.Delay(_random.NextDouble() * pause, CancellationToken.None);
        foreach (string item in items)
        {
            await SubmitAsync(item);
        }

        while (!over.IsCancellationRequested)
        {
            await ActAsync(items[_random.Next(items.Count)]);
            await Task.Delay(_random.NextDouble() * 2 * pause, CancellationToken.None);
        }
    }

    private Task ActAsync(string item) => _random.Next(10) switch
    {
        < 5 => SubmitAsync(item),
        < 7 => HandInAsync(item),
        < 8 => SaveAsync(item),
        < 9 => times.TimeAsync("open", () => _api.GetAsync<OpenedItemView>($"{scene.Api}/items/{item}", default)),
        _ => times.TimeAsync("my items", () => _api.GetAsync<MyItemsView>("api/me/items", default)),
    };

    private async Task SaveAsync(string item)
    {
        string text = Next(item).Text;
        if (await times.TimeAsync("draft", () => _api.PutAsync<DraftView>($"{scene.Api}/items/{item}/draft", new { markdown = text }, default, _drafts.GetValueOrDefault(item))) is { } draft)
        {
            _drafts[item] = $"\"{draft.SavedAt:O}\"";
        }
    }

    private async Task SubmitAsync(string item)
    {
        Answer answer = Next(item);
        string? draft = _drafts.GetValueOrDefault(item);
        _drafts.Remove(item);
        ReceiptView? receipt = await times.TimeAsync(
            "submit", () => _api.PostAsync<ReceiptView>($"{scene.Api}/items/{item}/contributions", new { markdown = answer.Text }, default, answer.Token, draft));
        Keep(item, receipt, answer);
    }

    /// <summary>The person's file comes back with another text in place of the one that stood there.</summary>
    private async Task HandInAsync(string item)
    {
        if (await times.TimeAsync("section out", async () => new Downloaded(await _api.DownloadAsync($"{scene.Api}/section", default))) is not { } section)
        {
            return;
        }

        Answer answer = Next(item);
        byte[] edited = Edited(section.File, $"p{number}i{item}r", answer.Text);
        SectionReceiptView? receipt = await times.TimeAsync("section in", () => _api.HandInAsync<SectionReceiptView>($"{scene.Api}/section", edited, default));
        Keep(item, receipt?.Submitted.SingleOrDefault(one => one.ItemKey == item), answer);
    }

    /// <param name="start">What the answer to be typed over begins with.</param>
    private static byte[] Edited(byte[] section, string start, string text)
    {
        var file = new MemoryStream();
        file.Write(section);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry part = zip.GetEntry(MainPart)!;
            XDocument body;
            using (Stream old = part.Open())
            {
                body = XDocument.Load(old, LoadOptions.PreserveWhitespace);
            }

            body.Descendants(W + "t").First(run => run.Value.StartsWith(start, StringComparison.Ordinal)).Value = text;
            part.Delete();
            using Stream now = zip.CreateEntry(MainPart).Open();
            body.Save(now, SaveOptions.DisableFormatting);
        }

        return file.ToArray();
    }

    private Answer Next(string item) => Answer.Of(number, item, ++_revision);

    private void Keep(string item, ReceiptView? receipt, Answer answer)
    {
        if (receipt is not null)
        {
            _newest[item] = answer;
            ledger.Add(new(scene.AssessmentId, receipt.AssignmentId, receipt.Version, answer.Token));
        }
    }
}
