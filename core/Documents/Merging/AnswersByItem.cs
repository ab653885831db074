using System.Runtime.InteropServices;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>Answers sorted into their items, in the order they came; there may be very many, so each is looked at once.</summary>
internal sealed class AnswersByItem
{
    private readonly Dictionary<string, int> _items = new(StringComparer.Ordinal);
    private readonly int[] _from;
    private readonly PreparedAnswer[] _answers;

    public AnswersByItem(IReadOnlyList<PreparedAnswer> answers)
    {
        int[] counts = new int[answers.Count];
        int[] items = new int[answers.Count];
        int known = 0;
        for (int index = 0; index < answers.Count; index++)
        {
            ref int item = ref CollectionsMarshal.GetValueRefOrAddDefault(_items, answers[index].Key.ItemKey, out bool seen);
            item = seen ? item : known++;
            items[index] = item;
            counts[item]++;
        }

        _from = new int[known + 1];
        for (int item = 0; item < known; item++)
        {
            _from[item + 1] = _from[item] + counts[item];
        }

        _answers = new PreparedAnswer[answers.Count];
        for (int index = answers.Count - 1; index >= 0; index--)
        {
            _answers[_from[items[index]] + --counts[items[index]]] = answers[index];
        }
    }

    public IEnumerable<string> Items => _items.Keys;

    public ArraySegment<PreparedAnswer> To(string itemKey) =>
        _items.TryGetValue(itemKey, out int item) ? new(_answers, _from[item], _from[item + 1] - _from[item]) : [];
}
