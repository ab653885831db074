using System.Globalization;

namespace Azure.Data.Tables.Wire;

/// <summary>Turns <c>$"PartitionKey eq {id}"</c> into a filter with a literal in each hole.</summary>
internal static class InterpolatedFilter
{
    public static string? Write(FormattableString? filter)
    {
        if (filter is null)
        {
            return null;
        }

        object[] literals = [.. filter.GetArguments().Select(Literal)];
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Literal(object? argument, int position) => ODataLiteral.Of(argument)
        ?? throw new ArgumentException($"Argument {position} of the filter is a {argument?.GetType()}, which a filter cannot hold.");
}
