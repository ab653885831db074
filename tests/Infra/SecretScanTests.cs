using System.Text;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

public sealed class SecretScanTests
{
    private const int MaxBytes = 8 * 1_048_576;

    [Fact]
    public void Files_ThatAreCheckedIn_HoldNoSecret()
    {
        IReadOnlyList<string> files = SecretScan.TrackedFiles();
        string[] found = [.. files.SelectMany(file => SecretScan.In(TextOf(file)).Select(kind => $"{file}: {kind}"))];

        Assert.True(files.Count > 500, $"Only {files.Count} files were found.");
        Assert.Empty(found);
    }

    /// <summary>Put together here, so that no file holds one.</summary>
    public static TheoryData<string, string> Planted => new()
    {
        { "private key", "-----BEGIN " + "RSA PRIVATE KEY-----\nMIIE" },
        { "private key", "-----BEGIN " + "PRIVATE KEY-----" },
        { "account key", "DefaultEndpointsProtocol=https;AccountName=x;Account" + "Key=" + Convert.ToBase64String(Enumerable.Range(1, 64).Select(one => (byte)one).ToArray()) + ";" },
        { "account key", "Endpoint=sb://x/;SharedAccess" + "Key=" + new string('k', 43) + "=" },
        { "shared access signature", "https://x.example/t?sv=2024&" + "sig=" + new string('s', 43) + "%3D" },
        { "client secret", "abc" + "8Q~" + new string('x', 34) },
        { "access token", "Bearer " + "eyJ" + new string('h', 30) + ".eyJ" + new string('p', 40) + "." + new string('s', 40) },
        { "token of a code host", "gh" + "p_" + new string('a', 36) },
        { "cloud key", "AK" + "IA" + "ABCDEFGHIJKLMNOP" },
        { "password", "\"pass" + "word\": \"correct-horse\"" },
        { "password", "client" + "Secret = 'battery-staple'" },
    };

    [Theory]
    [MemberData(nameof(Planted))]
    public void In_APlantedSecret_IsFoundAsWhatItIs(string kind, string text)
    {
        Assert.Equal([kind], SecretScan.In($"first line\n{text}\nlast line"));
    }

    [Theory]
    [InlineData("Set the password in the key vault.")]
    [InlineData("password: ${{ secrets.DEPLOY }}")]
    [InlineData("clientSecret = \"{name}\"")]
    [InlineData("AccountKey=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==;")]
    public void In_WhatOnlyLooksLikeOne_IsLeftAlone(string text) => Assert.Empty(SecretScan.In(text));

    [Fact]
    public void In_TheEmulatorsPublishedKey_IsNoSecret() => Assert.Empty(SecretScan.In("Account" + $"Key={Azurite.Key};"));

    private static string TextOf(string file)
    {
        var info = new FileInfo(Repository.PathOf(file));
        return info.Length <= MaxBytes ? Encoding.Latin1.GetString(File.ReadAllBytes(info.FullName)) : throw new InvalidOperationException($"{file} is larger than anything checked in should be.");
    }
}
