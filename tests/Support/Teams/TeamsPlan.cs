namespace OfficeIntegration.Tests.Support.Teams;

/// <summary>What the simulated Teams does with a request that it could take.</summary>
public enum TeamsWhim
{
    Takes,

    /// <summary>Takes the message, and the answer is lost on the way.</summary>
    TakesAndDrops,

    /// <summary>The request is lost on the way.</summary>
    Drops,

    /// <summary>Takes the message, and somebody in between answers 502.</summary>
    TakesAndAnswers502,

    /// <summary>412, to be tried again at once.</summary>
    Answers412,

    /// <summary>429 with a Retry-After of one second.</summary>
    Answers429,

    /// <summary>502, the message is not taken.</summary>
    Answers502,

    /// <summary>504, the message is not taken.</summary>
    Answers504,

    /// <summary>403 with the sub-code MessageWritesBlocked: never again.</summary>
    Blocked,

    /// <summary>403: the app is not installed for the person.</summary>
    NotInstalled,

    /// <summary>404: the person is in another conversation now, which has to be asked for.</summary>
    Moved,
}

/// <summary>What happens to which person's messages, the same in every run.</summary>
/// <param name="share">Of the people, from 0 to 1, who meet with something.</param>
public sealed class TeamsPlan(double share, int seed = 1)
{
    private static readonly TeamsWhim[] Passing =
        [TeamsWhim.TakesAndDrops, TeamsWhim.Drops, TeamsWhim.TakesAndAnswers502, TeamsWhim.Answers412, TeamsWhim.Answers429, TeamsWhim.Answers502, TeamsWhim.Answers504, TeamsWhim.Moved];

    public static TeamsPlan Smooth { get; } = new(0);

    /// <summary>For people whose conversation is named here it is always this.</summary>
    public Dictionary<string, TeamsWhim> Always { get; } = [];

    /// <param name="attempt">From 1: counts the requests to this conversation. Passing trouble passes after the first.</param>
    public TeamsWhim Of(string conversation, int attempt)
    {
        if (Always.TryGetValue(conversation, out TeamsWhim always))
        {
            return always;
        }

        uint number = Hash(conversation);
        bool meets = attempt == 1 && number % 100_000 < share * 100_000;
        return meets ? Passing[number / 100_000 % (uint)Passing.Length] : TeamsWhim.Takes;
    }

    // FNV-1a: the same on every machine, which string.GetHashCode is not.
    private uint Hash(string text) => text.Aggregate(2_166_136_261u ^ (uint)seed, (hash, character) => (hash ^ character) * 16_777_619);
}
