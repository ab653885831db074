using OfficeIntegration.Tests.Support.Content;

namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>What one person writes to one item: begins with a word that stands nowhere else.</summary>
internal sealed record Answer(string Token, string Text)
{
    private const int Words = 60;

    public static Answer Of(int person, string item, int revision)
    {
        string token = $"p{person}i{item}r{revision}x";
        return new(token, $"{token} {new PlausibleText(HashCode.Combine(person, revision)).Sentences(Words)}");
    }
}
