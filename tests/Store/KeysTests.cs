using FsCheck.Xunit;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Tests.Store;

public sealed class KeysTests
{
    [Property(MaxTest = 500)]
    public bool Encode_AnyText_HoldsNothingTheServiceForbids(string? text) =>
        text is null || Keys.Encode(text).All(character => char.IsAsciiLetterOrDigit(character) || "-._~=".Contains(character, StringComparison.Ordinal));

    [Property(MaxTest = 500)]
    public bool Encode_DifferentTexts_StayDifferent(string? left, string? right) =>
        left is null || right is null || HasLoneSurrogate(left) || HasLoneSurrogate(right) || (left == right) == (Keys.Encode(left) == Keys.Encode(right));

    [Fact]
    public void Encode_SeparatorInAPart_CannotReachIntoAnotherRange() =>
        Assert.StartsWith("contribution|a=7C000001|", Keys.Contribution("a|000001"), StringComparison.Ordinal);

    [Fact]
    public void Contribution_Versions_SortAsNumbers() =>
        Assert.True(string.CompareOrdinal(Keys.Contribution("a~01", 9), Keys.Contribution("a~01", 10)) < 0);

    // Two halves of broken pairs become the same replacement byte sequence; text with them is refused before it gets here.
    private static bool HasLoneSurrogate(string text) => text.Any(char.IsSurrogate);
}
