namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// Where in a master the walk is. What is kept: items, what stands between them, and a heading with what follows it once
/// an item comes. Cover, contents, progress and the page for signatures have no item behind their heading, so they go.
/// </summary>
/// <param name="body">What has been written of the chapter; taken back where it turns out not to be wanted.</param>
internal sealed class RegionTracker(MarkupBuffer body, WordCount words)
{
    private Place _place = Place.Front;
    private bool _inControl;
    private int _from = body.Length;
    private long _wordsBefore = words.Words;

    private enum Place
    {
        Front,

        /// <summary>Behind a heading, before the first item below it.</summary>
        Heading,

        Item,

        Between,
    }

    public int Items { get; private set; }

    /// <summary>Whether what is written now stays.</summary>
    public bool IsCertain => _place is Place.Item or Place.Between;

    /// <summary>A heading of the questionnaire comes next.</summary>
    public void Heading()
    {
        if (_inControl)
        {
            return;
        }

        if (!IsCertain)
        {
            TakeBack();
        }

        _place = Place.Heading;
        _from = body.Length;
        _wordsBefore = words.Words;
    }

    /// <param name="at">Where in the chapter the item's first block begins.</param>
    /// <param name="control">Whether a content control says so; its end is the item's.</param>
    /// <returns>How many bytes before it were taken out.</returns>
    public int ItemStarts(int at, bool control)
    {
        if (_inControl)
        {
            return 0;
        }

        int removed = _place == Place.Front ? at - _from : 0;
        if (removed > 0)
        {
            body.Remove(_from, at);
            words.Words = _wordsBefore;
        }

        _place = Place.Item;
        _inControl = control;
        Items++;
        return removed;
    }

    public void ItemEnds(bool control)
    {
        if (_place == Place.Item && _inControl == control)
        {
            _place = Place.Between;
            _inControl = false;
        }
    }

    public void BodyEnds()
    {
        if (!IsCertain)
        {
            TakeBack();
        }
    }

    private void TakeBack()
    {
        body.Cut(_from);
        words.Words = _wordsBefore;
    }
}
