using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>
/// Comments of a piece, known again by who said what and when: editors number comments as they like, and a comment that
/// two uploads have from the same version, or one upload sent twice, is one comment.
/// </summary>
internal sealed class StandingComments
{
    private readonly Dictionary<(string, DateTimeOffset?, string), Queue<int>> _ids = [];

    /// <param name="comments">Of several with one number the first counts.</param>
    public StandingComments(IEnumerable<XElement> comments)
    {
        foreach (XElement comment in comments.DistinctBy(comment => comment.Attr("id")))
        {
            if (!_ids.TryGetValue(Key(comment), out Queue<int>? ids))
            {
                _ids.Add(Key(comment), ids = new Queue<int>());
            }

            ids.Enqueue(int.Parse(comment.Attr("id")!, CultureInfo.InvariantCulture));
        }
    }

    /// <returns>The number of the standing comment, each once; null when there is none left that says this.</returns>
    public int? Take(XElement comment) => _ids.TryGetValue(Key(comment), out Queue<int>? ids) && ids.TryDequeue(out int id) ? id : null;

    /// <summary>Some editors keep no seconds.</summary>
    private static (string Author, DateTimeOffset? Minute, string Text) Key(XElement comment) =>
    (
        XmlText.Line(comment.Attr("author")),
        DateTimeOffset.TryParse(comment.Attr("date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date.AddTicks(-(date.Ticks % TimeSpan.TicksPerMinute)) : null,
        string.Concat(comment.Descendants(W + "t").Select(text => text.Value)));
}
