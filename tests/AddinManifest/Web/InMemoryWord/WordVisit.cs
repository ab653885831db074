using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.AddinManifest.Web.InMemoryWord;

/// <summary>
/// The task pane beside a document that is open in a Word in memory. The page asks Microsoft's address for the Office
/// library as ever, and gets the vendor's Word library from npm with our host behind it.
/// </summary>
public static class WordVisit
{
    private const string OfficeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

    private static readonly Lazy<string> Library = new(() => File.ReadAllText(Repository.PathOf("addin-manifest", "web", "node_modules", "@microsoft", "office-js", "dist", "word-web-16.00.js")));
    private static readonly Lazy<string> Host = new(() => File.ReadAllText(Repository.PathOf("tests", "AddinManifest", "Web", "InMemoryWord", "memoryWord.js")));

    /// <param name="document">A .docx.</param>
    /// <param name="wordApi">Which requirement set this Word has.</param>
    /// <param name="signIn">Office's code for why it gives no token.</param>
    /// <param name="background">Of this Word, as #rrggbb; null for a Word that does not tell.</param>
    public static Task OpenAsync(IBrowserContext context, byte[] document, string wordApi = "1.3", int signIn = 13001, string? background = null)
    {
        string script = $"{Library.Value}\nwindow.memoryWordApi = {wordApi};\nwindow.memoryWordSignIn = {signIn};\nwindow.memoryWordBackground = {JsonSerializer.Serialize(background)};\nwindow.memoryWordDocument = {JsonSerializer.Serialize(FlatFile.Of(document))};\n{Host.Value}";
        return context.RouteAsync(OfficeScript, route => route.FulfillAsync(new() { ContentType = "text/javascript; charset=utf-8", BodyBytes = Encoding.UTF8.GetBytes(script) }));
    }

    /// <summary>The document as it stands now.</summary>
    public static async Task<byte[]> DocumentAsync(this WebVisit visit) => FlatFile.ToContainer(await visit.Page.EvaluateAsync<string>("() => memoryWord.flat()"));

    public static Task TypeAsync(this WebVisit visit, string itemKey, params string[] lines) =>
        visit.Page.EvaluateAsync("([item, ...lines]) => memoryWord.type(item, ...lines)", new[] { itemKey }.Concat(lines).ToArray());

    /// <summary>The document that the pane has opened beside this one; null when it has opened none.</summary>
    public static async Task<byte[]?> OpenedAsync(this WebVisit visit) =>
        await visit.Page.EvaluateAsync<string?>("() => memoryWord.opened") is { } container ? Convert.FromBase64String(container) : null;

    public static Task SelectAsync(this WebVisit visit, string words) => visit.Page.EvaluateAsync("words => memoryWord.select(words)", words);
}
