using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Reading;

namespace OfficeIntegration.Core.Documents.TakingIn;

/// <summary>The blocks of an uploaded item, sorted: whose answer each belongs to, or which answer it stands behind.</summary>
internal sealed class ItemBlocks
{
    private static readonly string[] Furniture = [StyleNames.Item, StyleNames.OfficialText, StyleNames.Status, StyleNames.AnswerBy];

    private readonly Dictionary<string, List<FlowBlock>> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FlowBlock>> _loose = new(StringComparer.Ordinal);
    private readonly List<FlowBlock> _furniture = [];

    public ItemBlocks(UploadedMaster upload, string itemKey, IReadOnlyCollection<string> people)
    {
        Dictionary<AnswerKey, BlockRange> answers = upload.Answers(itemKey, people.Select(person => new AnswerKey(itemKey, person)));
        foreach (AnswerKey found in answers.Keys)
        {
            _answers.Add(found.StakeholderId, []);
        }

        string behind = "";
        foreach (int at in upload.Items[itemKey])
        {
            FlowBlock block = upload.Flow.Blocks[at];
            string? person = answers.Where(answer => answer.Value.Contains(at)).Select(answer => answer.Key.StakeholderId).FirstOrDefault();
            behind = person ?? behind;
            if (IsFurniture(block) || IsEmptyFrame(block))
            {
                _furniture.Add(block);
            }
            else
            {
                ListOf(person is null ? _loose : _answers, behind).Add(block);
            }
        }
    }

    /// <summary>Blocks the product writes; people may have typed into them all the same, or remarked upon them.</summary>
    public IReadOnlyList<FlowBlock> Made => _furniture;

    /// <summary>By stakeholder; one that was found and emptied has no blocks.</summary>
    public IReadOnlyDictionary<string, List<FlowBlock>> Answers => _answers;

    /// <summary>By the stakeholder of the answer before; empty before the first.</summary>
    public IReadOnlyDictionary<string, List<FlowBlock>> Loose => _loose;

    private static List<FlowBlock> ListOf(Dictionary<string, List<FlowBlock>> lists, string key)
    {
        if (!lists.TryGetValue(key, out List<FlowBlock>? list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }

    /// <summary>What the product writes into items.</summary>
    public static bool IsFurniture(FlowBlock block) => Furniture.Contains(block.Style);

    /// <summary>The empty paragraphs a region begins and ends with; one that somebody typed into is text.</summary>
    public static bool IsEmptyFrame(FlowBlock block) =>
        (block.Style is StyleNames.Lead or StyleNames.ItemEnd or StyleNames.AnswerEnd || block.Style.StartsWith(CarrierNames.ItemStyle(""), StringComparison.Ordinal))
        && string.IsNullOrWhiteSpace(block.Element.Value);
}
