using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Local.Tools;

public sealed class WebAppTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly WebApp _app;

    public WebAppTests()
    {
        Write("package.json", "{}");
        Write("src/main.tsx", "1");
        _app = new(_folder.Path);
        Write("dist/.sources", _app.SourcesHash());
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void IsBuilt_NothingChanged_IsTrue() => Assert.True(_app.IsBuilt());

    [Theory]
    [InlineData("src/main.tsx")]
    [InlineData("src/new.ts")]
    [InlineData("vite.config.ts")]
    [InlineData("public/icons/mark.svg")]
    [InlineData("dist/.sources")]
    public void IsBuilt_SourceOrStampChanged_IsFalse(string file)
    {
        Write(file, "2");

        Assert.False(_app.IsBuilt());
    }

    [Theory]
    [InlineData("src/main.test.ts")]
    [InlineData("src/api/schema.ts")]
    [InlineData("node_modules/react/index.js")]
    [InlineData("dist/index.html")]
    [InlineData(".local/npm.lock")]
    public void IsBuilt_WhatIsNoSourceChanged_IsTrue(string file)
    {
        Write(file, "2");

        Assert.True(_app.IsBuilt());
    }

    [Fact]
    public void SourcesHash_FileRenamed_IsAnother()
    {
        string before = _app.SourcesHash();
        File.Move(Path.Combine(_folder.Path, "src", "main.tsx"), Path.Combine(_folder.Path, "src", "start.tsx"));

        Assert.NotEqual(before, _app.SourcesHash());
    }

    private void Write(string file, string content)
    {
        string path = Path.Combine(_folder.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
