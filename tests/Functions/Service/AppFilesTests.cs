using System.Text;
using OfficeIntegration.Functions.Service;

namespace OfficeIntegration.Tests.Functions.Service;

public sealed class AppFilesTests : IDisposable
{
    private readonly string _outer = Directory.CreateTempSubdirectory("app-").FullName;
    private static readonly string[] Any = ["gzip", "br"];

    private readonly AppFiles _files;

    public AppFilesTests()
    {
        string folder = Path.Combine(_outer, "web");
        Directory.CreateDirectory(Path.Combine(folder, "icons"));
        Directory.CreateDirectory(Path.Combine(folder, "assets"));
        Directory.CreateDirectory(Path.Combine(_outer, "website"));
        File.WriteAllText(Path.Combine(folder, "index.html"), "<p>start</p>");
        File.WriteAllText(Path.Combine(folder, "app.js"), "1");
        File.WriteAllText(Path.Combine(folder, "assets", "index-a1b2.js"), "plain");
        File.WriteAllText(Path.Combine(folder, "assets", "index-a1b2.js.br"), "brotli");
        File.WriteAllText(Path.Combine(folder, "assets", "index-a1b2.js.gz"), "gzip");
        File.WriteAllText(Path.Combine(folder, "settings.config"), "secret");
        File.WriteAllText(Path.Combine(folder, ".hidden.txt"), "secret");
        File.WriteAllText(Path.Combine(folder, "icons", "mark.svg"), "<svg/>");
        File.WriteAllText(Path.Combine(_outer, "secret.txt"), "secret");
        File.WriteAllText(Path.Combine(_outer, "website", "secret.txt"), "secret");
        _files = new(folder);
    }

    public void Dispose() => Directory.Delete(_outer, recursive: true);

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("index.html", "text/html; charset=utf-8")]
    [InlineData("app.js", "text/javascript; charset=utf-8")]
    [InlineData("icons/mark.svg", "image/svg+xml")]
    public async Task Find_FileOfTheApp_ComesWithItsType(string path, string contentType)
    {
        AppFile? file = await _files.FindAsync(path, Any, CancellationToken.None);

        Assert.Equal(contentType, file?.ContentType);
    }

    [Theory]
    [InlineData("missing.html")]
    [InlineData("icons/")]
    [InlineData("icons")]
    [InlineData("settings.config")]
    [InlineData("assets/index-a1b2.js.br")]
    [InlineData(".hidden.txt")]
    [InlineData("../secret.txt")]
    [InlineData("icons/../../secret.txt")]
    [InlineData("../website/secret.txt")]
    [InlineData("..\\secret.txt")]
    [InlineData("/etc/hosts.txt")]
    [InlineData("icons/..")]
    [InlineData("a\0.html")]
    [InlineData("index.html:stream.txt")]
    [InlineData("//index.html")]
    public async Task Find_AnythingElse_IsNotThere(string path)
    {
        Assert.Null(await _files.FindAsync(path, Any, CancellationToken.None));
    }

    [Theory]
    [InlineData("br gzip", "br", "brotli")]
    [InlineData("gzip deflate", "gzip", "gzip")]
    [InlineData("identity", null, "plain")]
    public async Task Find_PackedFile_ComesAsTheCallerCanUnpackIt(string encodings, string? encoding, string content)
    {
        AppFile? file = await _files.FindAsync("assets/index-a1b2.js", encodings.Split(' '), CancellationToken.None);

        Assert.Equal((encoding, content, true), (file?.Encoding, Encoding.UTF8.GetString(file?.Content ?? []), file?.IsPacked));
    }

    [Theory]
    [InlineData("assets/index-a1b2.js", true)]
    [InlineData("index.html", false)]
    [InlineData("icons/mark.svg", false)]
    public async Task Find_OnlyWhatIsNamedByItsContent_Lasts(string path, bool lasts) =>
        Assert.Equal(lasts, (await _files.FindAsync(path, Any, CancellationToken.None))?.Lasts);

    [Fact]
    public async Task Find_ChangedFile_HasAnotherTag()
    {
        string? before = (await _files.FindAsync("app.js", Any, CancellationToken.None))?.ETag;
        await File.WriteAllTextAsync(Path.Combine(_outer, "web", "app.js"), "2");

        Assert.NotEqual(before, (await _files.FindAsync("app.js", Any, CancellationToken.None))?.ETag);
    }
}
