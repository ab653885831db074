namespace OfficeIntegration.Tests.Support.Content;

/// <summary>
/// English that reads like an answer and compresses like one: few words are frequent and many are rare (Zipf's law).
/// The same seed gives the same text.
/// </summary>
public sealed class PlausibleText(int seed)
{
    private static readonly string[] Words =
        ("the of and to in a for is that are on with by as national security critical information from has be this which at or an its their not have was these "
        + "infrastructure incident response authority operators government ministry sector will may each other all also under been more between such through must when "
        + "systems services networks risk plan report agency public private cooperation measures framework legislation law decree strategy policy cyber national-level "
        + "energy water transport finance health telecommunications providers users citizens training exercise annual review assessment threats vulnerabilities warning "
        + "coordination centre team staff budget capacity regional international partners agreement exchange standards procedures recovery continuity backup monitoring "
        + "detection analysis forensic evidence prosecution police courts judges experts university research awareness campaign schools industry association forum council "
        + "committee working group chair secretariat mandate responsibility accountable designated published adopted amended revised drafted implemented enforced audited "
        + "tested measured reported notified shared protected classified encrypted restored trained certified licensed registered supervised funded established maintained "
        + "during before after within without against among across since until every several many most some first second third last next current previous new existing "
        + "planned foreseen required voluntary mandatory confidential sensitive urgent serious minor major large small local central federal municipal rural coastal "
        + "bank hospital airport port railway grid pipeline reservoir exchange-point satellite cable mobile broadband cloud data-centre software hardware supplier contract "
        + "quarter month year week day hour deadline milestone indicator target progress gap lesson practice recommendation finding decision objection consent opinion draft "
        + "chapter article paragraph annex table figure page summary note letter circular bulletin register inventory map catalogue directory archive ledger minutes agenda "
        + "ambassador minister director officer adviser engineer analyst auditor operator regulator ombudsman commissioner rapporteur delegate observer trainer volunteer").Split(' ');

    private static readonly double[] Reached = Cumulated();

    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public string Word()
    {
        int at = Array.BinarySearch(Reached, _random.NextDouble() * Reached[^1]);
        return Words[Math.Min(at < 0 ? ~at : at, Words.Length - 1)];
    }

    /// <param name="words">At least 1.</param>
    public string Sentence(int words)
    {
        string[] picked = [.. Enumerable.Range(0, words).Select(_ => Word())];
        picked[0] = char.ToUpperInvariant(picked[0][0]) + picked[0][1..];
        if (words > 12)
        {
            picked[words / 2] += ",";
        }

        return string.Join(' ', picked) + ".";
    }

    /// <summary>Sentences that together have so many words.</summary>
    public string Sentences(int words)
    {
        var sentences = new List<string>();
        while (words > 0)
        {
            int length = Math.Min(words, 8 + _random.Next(14));
            sentences.Add(Sentence(length));
            words -= length;
        }

        return string.Join(' ', sentences);
    }

    private static double[] Cumulated()
    {
        double sum = 0;
        return [.. Words.Select((_, rank) => sum += 1.0 / (rank + 2.7))];
    }
}
