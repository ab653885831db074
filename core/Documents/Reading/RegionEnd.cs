using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>Where a region ends of which no carrier says so.</summary>
internal static class RegionEnd
{
    /// <param name="endStyle">Style of the paragraph every such region is closed with.</param>
    /// <param name="stopAtHeading">A heading of the questionnaire ends it too.</param>
    public static int Of(Flow flow, int first, int limit, string endStyle, bool stopAtHeading)
    {
        for (int at = first; at <= limit; at++)
        {
            string style = flow.Blocks[at].Style;
            if (style == endStyle)
            {
                return at;
            }

            if (stopAtHeading && at > first && string.Equals(style, StyleNames.Heading1, StringComparison.OrdinalIgnoreCase))
            {
                return at - 1;
            }
        }

        return limit;
    }
}
