namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>What is to stand where two texts stand.</summary>
public enum ConflictChoice
{
    /// <summary>The text of the document; what was offered goes.</summary>
    Mine,

    /// <summary>What was offered.</summary>
    Theirs,

    /// <summary>Both, one behind the other.</summary>
    Both,

    /// <summary>A text given with the decision.</summary>
    Edited,
}
