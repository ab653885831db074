using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>Carries a plan out on the body of the newest master.</summary>
internal sealed class PlanApplier(MasterUnderMerge master, MasterFacts facts, WritingContext context, CommentPart comments)
{
    private readonly ControlIndex _controls = new(master.Body);
    private readonly Dictionary<AnswerKey, Contribution> _incoming = facts.Accepted.ToDictionary(MasterFacts.KeyOf);
    private readonly Dictionary<AnswerKey, string> _offered = [];

    /// <summary>Body digests of the texts that were put next to edited ones.</summary>
    public IReadOnlyDictionary<AnswerKey, string> Offered => _offered;

    public void Apply(MergePlan plan)
    {
        foreach (MergeStep step in plan.Steps)
        {
            Contribution contribution = _incoming[step.Key];
            Stakeholder author = facts.Author(contribution.StakeholderId);
            if (step.Action == MergeAction.Offer)
            {
                Offer(contribution, author);
            }
            else
            {
                Put(contribution, author);
            }
        }
    }

    /// <summary>Generated parts are made again; one that was edited in Word is kept below the new one.</summary>
    public void Refresh()
    {
        RefreshPart(CarrierNames.PartTag(Cover.EditionPart), Generated(Cover.EditionPart), Cover.Edition(facts, context));
        RefreshPart(CarrierNames.PartTag(ProgressTable.Part), Generated(ProgressTable.Part), ProgressTable.Of(facts, context));
        Dictionary<string, string> statuses = master.Stamp.Items.ToDictionary(item => item.Key, item => item.StatusDigest);
        foreach (TemplateItem item in facts.Request.Template.Items)
        {
            RefreshStatus(item, statuses.GetValueOrDefault(item.Key, ""));
        }
    }

    private string Generated(string part) => master.Stamp.Parts.FirstOrDefault(stamp => stamp.Name == part)?.Digest ?? "";

    private void Put(Contribution contribution, Stakeholder author)
    {
        AnswerKey key = MasterFacts.KeyOf(contribution);
        XElement made = AnswerRegion.Of(contribution, author, context);
        if (_controls.Find(CarrierNames.AnswerTag(key)) is { } standing)
        {
            standing.ReplaceWith(made);
        }
        else
        {
            Insert(key, made);
        }

        _controls.Put(CarrierNames.AnswerTag(key), made);
    }

    /// <summary>Both texts stay; an earlier offer that nobody touched gives way to the new one.</summary>
    private void Offer(Contribution contribution, Stakeholder author)
    {
        AnswerKey key = MasterFacts.KeyOf(contribution);
        string digest = master.BodyDigest(contribution, author, context);
        IReadOnlyList<XElement> body = AnswerRegion.Body(contribution, context.Speaking(author.Language));
        if (body.Count == 0)
        {
            body = [Paragraphs.Empty(StyleNames.Answer, context.Voice)];
        }

        new TrackedInsertion(XmlText.Line(author.Name), facts.Request.At, context.Ids).Of(body);
        XElement? standing = _controls.Find(CarrierNames.AnswerTag(key));
        comments.Around(body, context.Texts["product"], Explanation(standing, contribution, author), facts.Request.At, context);
        PutOffer(key, standing, Controls.Block(context, CarrierNames.OfferTag(key), context.Texts.Format("answerOf", ("name", author.Name)), ControlLock.Free, body));
        _offered[key] = digest;
    }

    private void PutOffer(AnswerKey key, XElement? standing, XElement offer)
    {
        if (standing is null)
        {
            Insert(key, offer);
            return;
        }

        string tag = CarrierNames.OfferTag(key);
        bool untouched = _controls.Find(tag) is not null && master.DigestOf(tag) == master.WrittenAs(key)?.Offered;
        if (untouched)
        {
            _controls.Find(tag)!.ReplaceWith(offer);
        }
        else
        {
            _controls.Find(tag)?.Child("sdtPr")!.Child("tag")!.Remove();
            End(standing, StyleNames.AnswerEnd, offer);
        }

        _controls.Put(tag, offer);
    }

    private string Explanation(XElement? standing, Contribution contribution, Stakeholder author) => context.Texts.Format(
        "conflict.comment",
        ("editor", Editors(standing) is { Length: > 0 } editors ? editors : context.Texts["conflict.someone"]),
        ("author", XmlText.Line(author.Name)),
        ("version", contribution.Version));

    /// <summary>Whoever tracked a change in the region, or else saved the document last.</summary>
    private string Editors(XElement? standing)
    {
        string[] tracked = [.. standing?.Descendants().Where(element => element.Is("ins") || element.Is("del")).Select(change => change.Attr("author")).OfType<string>().Distinct(StringComparer.Ordinal) ?? []];
        return tracked.Length > 0 ? string.Join(context.Texts["nameSeparator"], tracked) : CoreProperties.LastModifiedBy(master.Package) ?? "";
    }

    private void Insert(AnswerKey key, XElement made)
    {
        XElement region = Region(key.ItemKey);
        string sortKey = facts.SortKey(key);
        XElement? after = facts.AcceptedFor(key.ItemKey)
            .Select(MasterFacts.KeyOf)
            .Where(other => other != key && string.CompareOrdinal(facts.SortKey(other), sortKey) > 0)
            .Select(other => _controls.Find(CarrierNames.AnswerTag(other)))
            .FirstOrDefault(control => control is not null && control.Ancestors().Contains(region));
        if (after is null)
        {
            End(region, StyleNames.ItemEnd, made);
        }
        else
        {
            after.AddBeforeSelf(made);
        }
    }

    /// <summary>Before the closing paragraph of a region, or at its very end when that is gone.</summary>
    private static void End(XElement control, string endStyle, XElement added)
    {
        XElement content = control.Child("sdtContent")!;
        XElement? last = content.Elements().LastOrDefault();
        if (last is not null && last.Is("p") && last.Child("pPr").ValOf("pStyle") == StyleNames.Id(endStyle))
        {
            last.AddBeforeSelf(added);
        }
        else
        {
            content.Add(added);
        }
    }

    /// <summary>The item's region; made again in its place when somebody deleted it in Word.</summary>
    private XElement Region(string itemKey)
    {
        string tag = CarrierNames.ItemTag(itemKey);
        if (_controls.Find(tag) is { } region)
        {
            return region;
        }

        IReadOnlyList<TemplateItem> items = facts.Request.Template.Items;
        TemplateItem item = items.First(candidate => candidate.Key == itemKey);
        XElement made = ItemRegion.Frame(item, facts.Request.Template, facts.Language, context, []);
        XElement? before = items.TakeWhile(candidate => candidate.Key != itemKey).Reverse().Select(candidate => _controls.Find(CarrierNames.ItemTag(candidate.Key))).FirstOrDefault(control => control is not null);
        if (before is not null)
        {
            before.AddAfterSelf(made);
        }
        else
        {
            FirstItem(items).AddBeforeSelf(made);
        }

        _controls.Put(tag, made);
        return made;
    }

    private XElement FirstItem(IReadOnlyList<TemplateItem> items) =>
        items.Select(candidate => _controls.Find(CarrierNames.ItemTag(candidate.Key))).FirstOrDefault(control => control is not null) ?? master.Body.Elements().Last();

    private void RefreshPart(string tag, string generated, XElement made)
    {
        if (_controls.Find(tag) is not { } standing)
        {
            return;
        }

        if (master.DigestOf(tag) == generated)
        {
            standing.ReplaceWith(made);
        }
        else
        {
            standing.AddBeforeSelf(made);
            Release(standing, tag);
        }

        _controls.Put(tag, made);
    }

    private void RefreshStatus(TemplateItem item, string generated)
    {
        string tag = CarrierNames.StatusTag(item.Key);
        XElement? made = StatusLines.Of(item, facts, context);
        if (_controls.Find(tag) is { } standing)
        {
            if (made is not null)
            {
                RefreshPart(tag, generated, made);
            }
            else if (master.DigestOf(tag) == generated)
            {
                standing.Remove();
            }
            else
            {
                Release(standing, tag);
            }
        }
        else if (made is not null && _controls.Find(CarrierNames.TextTag(item.Key)) is { } text)
        {
            text.AddAfterSelf(made);
        }
    }

    /// <summary>What was a generated part becomes ordinary text.</summary>
    private static void Release(XElement control, string tag)
    {
        XElement content = control.Child("sdtContent")!;
        string bookmark = "_oi_part_" + tag[(tag.LastIndexOf(':') + 1)..];
        foreach (XElement start in content.Descendants(W + "bookmarkStart").Where(start => start.Attr("name") == bookmark || start.Attr("name")?.StartsWith("_Toc", StringComparison.Ordinal) == true).ToArray())
        {
            content.Descendants(W + "bookmarkEnd").Where(end => end.Attr("id") == start.Attr("id")).Remove();
            start.Remove();
        }

        control.ReplaceWith(content.Elements());
    }
}
