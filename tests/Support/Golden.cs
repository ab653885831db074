using System.Runtime.CompilerServices;

namespace OfficeIntegration.Tests.Support;

/// <summary>Compares a text with the file that holds what it should be; <c>UPDATE_GOLDEN=1</c> rewrites the file, to be read like code.</summary>
public static class Golden
{
    /// <param name="name">Further part of the file's name, for a test with several cases.</param>
    public static void Matches(string text, string? name = null, [CallerMemberName] string test = "", [CallerFilePath] string source = "")
    {
        MatchesFile(text, Repository.PathOf("tests", "Golden", $"{Path.GetFileNameWithoutExtension(source)}.{test}{(name is null ? "" : "." + name)}.txt"));
    }

    /// <summary>The same for a file that something else reads, too, and which therefore stands elsewhere.</summary>
    public static void MatchesFile(string text, string file)
    {
        string actual = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"{file} does not exist. Run once with UPDATE_GOLDEN=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }
}
