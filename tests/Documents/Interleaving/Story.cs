using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Documents.Interleaving;

/// <summary>
/// Some people, their answers and one master, in an order nobody would think of: cards, section files, Word edits sent
/// back late, merges. After every step everything anybody typed must be somewhere.
/// </summary>
/// <param name="inWord">Whether anybody edits the master in Word.</param>
internal sealed class Story(int seed, bool inWord)
{
    private static readonly string[] Editors = ["Omar Editor", "Ada Editor"];
    private static readonly (string Person, string Item)[] Asked = [("layla", "01"), ("jb", "01"), ("ahmad", "02"), ("wang", "02"), ("layla", "05.a"), ("layla", "05.b")];

    private readonly Random _random = new(seed);
    private readonly MasterChain _chain = new();
    private readonly List<string> _told = [];
    private readonly Dictionary<string, List<Contribution>> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Contribution> _accepted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Contribution> _merged = new(StringComparer.Ordinal);
    private readonly List<Upload> _out = [];
    private readonly List<SentSection> _sections = [];
    private readonly HashSet<string> _typed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private bool _copied;
    private bool _disputed;
    private Tokens? _tokens;
    private (int Version, int Typed, int Merged) _checked;

    /// <summary>What happened, a line per step.</summary>
    public string Told => string.Join('\n', _told);

    public byte[] Newest => _chain.Newest.ToArray();

    private Tokens Words => _tokens ??= new Tokens(_random);

    public void Run(int steps)
    {
        Card();
        Merge();
        for (int step = 0; step < steps; step++)
        {
            Step();
            Check();
        }

        Ended();
    }

    private void Step()
    {
        switch (_random.Next(inWord ? 11 : 6))
        {
            case 0 or 1:
                Card();
                break;
            case 2:
                SendSection();
                break;
            case 3:
                ReturnSection();
                break;
            case 4 or 5:
                Merge();
                break;
            case 6 or 7 or 8:
                Download();
                break;
            default:
                SendBack();
                break;
        }
    }

    private void Card()
    {
        for (int count = _random.Next(1, 4); count > 0; count--)
        {
            (string person, string item) = Asked[_random.Next(Asked.Length)];
            string id = Assignment.IdOf(person, item);
            Contribution? last = _written.GetValueOrDefault(id)?[^1];
            var markdown = new RandomMarkdown(Words);
            string text = last?.Markdown is { } known ? markdown.After(known) : markdown.New();
            string further = _random.Next(4) == 0 ? Words.Some(4) : last?.FurtherAction ?? "";
            Submit(SampleDocuments.Answer(person, item, (last?.Version ?? 0) + 1, text, last?.Marking ?? Marking.Clear, further), "card");
        }
    }

    private void Submit(Contribution answer, string how)
    {
        if (!_written.TryGetValue(answer.AssignmentId, out List<Contribution>? versions))
        {
            _written.Add(answer.AssignmentId, versions = []);
        }

        versions.Add(answer);
        _told.Add($"{how}: {answer.AssignmentId} v{answer.Version}");
        if (_random.Next(5) > 0)
        {
            _accepted[answer.AssignmentId] = answer;
        }
    }

    private void SendSection()
    {
        Stakeholder person = SampleDocuments.People[_random.Next(SampleDocuments.People.Count)];
        byte[] file = SectionFile(person, id => _written.GetValueOrDefault(id)?[^1]);
        var opened = new OpenedFile(file);
        HashSet<string> before = [.. opened.StandingWords];
        var edits = new WordEdits(opened, Words, person.Name);
        edits.TypeAnswer();
        edits.Do(_random.Next(0, 5));
        _sections.Add(new SentSection(person, opened.Saved(), [.. opened.StandingWords.Except(before)]));
        _told.Add($"section of {person.Id}: {string.Join(", ", edits.Done)}");
    }

    private void ReturnSection()
    {
        if (_sections.Count == 0)
        {
            return;
        }

        SentSection sent = _sections[_random.Next(_sections.Count)];
        ReturnedSection section = SectionReader.Read(new MemoryStream(sent.File));
        _told.Add($"section of {sent.Person.Id} back");
        HashSet<string> found = [.. section.Items.SelectMany(item => Tokens.In(RichTextText.Plain(item.Answer))), .. section.Unplaced.SelectMany(Tokens.In)];
        Same("typed into a section file and lost", [], sent.Typed.Except(found));
        foreach (ReturnedAnswer answer in section.Items.Where(item => item.Changed))
        {
            Contribution? last = _written.GetValueOrDefault(Assignment.IdOf(sent.Person.Id, answer.ItemKey))?[^1];
            Contribution next = SampleDocuments.Answer(sent.Person.Id, answer.ItemKey, (last?.Version ?? 0) + 1, "", last?.Marking ?? Marking.Clear, last?.FurtherAction ?? "");
            Submit(next with { Body = answer.Answer, Markdown = null, Source = ContributionSource.Word }, "section");
        }
    }

    private void Merge()
    {
        Contribution[] due = [.. _accepted.Where(answer => _merged.GetValueOrDefault(answer.Key) != answer.Value).Select(answer => answer.Value)];
        _random.Shuffle(due);
        due = due[..(_random.Next(3) == 0 ? due.Length / 2 : due.Length)];
        MergedMaster merged = _chain.Merge(due);
        _told.Add($"merge {_chain.Newest.Version}: {string.Join(", ", due.Select(answer => $"{answer.AssignmentId} v{answer.Version}"))}");
        Listed(merged.Conflicts);
        foreach (Contribution answer in due)
        {
            _merged[answer.AssignmentId] = answer;
        }

        Assert.False(_chain.Merge([.. _merged.Values]).Changed, "Merging again changed something.");
    }

    private void Download()
    {
        var opened = new OpenedFile(Newest);
        HashSet<string> before = [.. opened.Words];
        string editor = Editors[_random.Next(Editors.Length)];
        var edits = new WordEdits(opened, Words, editor);
        edits.Do(_random.Next(1, 7));
        string[] after = [.. opened.Words];
        _out.Add(new Upload(opened.Saved(), [.. opened.StandingWords.Except(before)], [.. before.Except(after)], edits.HasCopied, $"from {_chain.Newest.Version}: {string.Join(", ", edits.Done)}"));
        _told.Add($"download {_out.Count - 1} {_out[^1].Told}");
    }

    private void SendBack()
    {
        if (_out.Count == 0)
        {
            return;
        }

        int at = _random.Next(_out.Count);
        Upload upload = _out[at];
        TakenInMaster taken = _chain.TakeIn(upload.File);
        _told.Add($"upload {at} {upload.Told} -> {_chain.Newest.Version}, edited {string.Join(',', taken.EditedItems)}, {taken.Conflicts.Count} conflicts, unplaced: {string.Join(" | ", taken.Unplaced)}");
        _typed.UnionWith(upload.Typed);
        _deleted.UnionWith(upload.Deleted);
        _touched.UnionWith(taken.EditedItems);
        _copied |= upload.HasCopied;
        _listed.UnionWith(taken.Unplaced.SelectMany(Tokens.In));
        Listed(taken.Conflicts);
    }

    private void Listed(IReadOnlyList<MergeConflict> conflicts)
    {
        _disputed |= conflicts.Count > 0;
        _listed.UnionWith(conflicts.SelectMany(conflict => Tokens.In(conflict.Mine).Concat(Tokens.In(conflict.Theirs))));
    }

    /// <summary>Once per version: only a merge or an upload changes what must hold.</summary>
    private void Check()
    {
        if (_checked == (_chain.Newest.Version, _typed.Count, _merged.Count))
        {
            return;
        }

        _checked = (_chain.Newest.Version, _typed.Count, _merged.Count);
        var file = new OpenedFile(Newest);
        SoundFile.Check(file);
        string[] words = [.. file.Words];
        HashSet<string> expected = [.. _typed, .. _merged.Values.SelectMany(WordsOf)];
        expected.ExceptWith(_deleted);
        expected.ExceptWith(_listed);
        Same("lost", [], expected.Except(words));
        if (!_copied && !_disputed)
        {
            Same("there twice", [], words.GroupBy(word => word).Where(group => group.Count() > 1).Select(group => group.Key));
        }

        foreach (Contribution answer in _merged.Values.Where(answer => !_touched.Contains(answer.ItemKey)))
        {
            Same($"answer {answer.AssignmentId} in the master", WordsOf(answer), InAnswer(file, answer));
        }
    }

    private void Ended()
    {
        TakenInMaster taken = _chain.TakeIn(Newest);
        Assert.True(taken.SaysNothingNew, $"The newest master came back as it was, and was taken for edited: {string.Join(',', taken.EditedItems)} {string.Join('|', taken.Unplaced)}");
        foreach (Stakeholder person in SampleDocuments.People)
        {
            ReturnedSection section = SectionReader.Read(new MemoryStream(SectionFile(person, id => _merged.GetValueOrDefault(id))));
            Assert.Empty(section.Unplaced);
            Assert.All(section.Items, item => Assert.False(item.Changed));
            Assert.All(section.Items, item => Assert.Equal(
                _merged.GetValueOrDefault(Assignment.IdOf(person.Id, item.ItemKey)) is { } answer ? Tokens.In(RichTextText.Plain(answer.Body)) : [], Tokens.In(RichTextText.Plain(item.Answer))));
        }

        if (_touched.Count == 0)
        {
            InAnotherOrder();
        }
    }

    private void InAnotherOrder()
    {
        var other = new MasterChain();
        other.Merge();
        Contribution[] order = [.. _merged.Values];
        _random.Shuffle(order);
        foreach (Contribution[] some in order.Chunk(_random.Next(1, 4)))
        {
            other.Merge(some);
        }

        Assert.Equal(Items(MasterChain.With([.. _merged.Values]).Newest.ToArray()), Items(other.Newest.ToArray()));
        if (_typed.Count == 0)
        {
            Assert.Equal(Items(Newest), Items(other.Newest.ToArray()));
        }
    }

    private static string[] Items(byte[] file) => [.. new OpenedFile(file).Body.Elements(WordFile.W + "sdt").SelectMany(control => control.Descendants(WordFile.W + "p")).Select(paragraph => paragraph.Value).Where(line => !line.StartsWith("Version", StringComparison.Ordinal) && !line.StartsWith("Date", StringComparison.Ordinal))];

    private byte[] SectionFile(Stakeholder person, Func<string, Contribution?> answers) => SampleDocuments.Write(new SectionRequest(
        _chain.Frame.Assessment,
        _chain.Frame.Template,
        person with { Language = Languages.English },
        [
            .. Asked.Where(asked => asked.Person == person.Id).Select(asked => (Asked: asked, Answer: answers(Assignment.IdOf(asked.Person, asked.Item))))
                .Select(item => new SectionItem(_chain.Frame.Assignments.First(assignment => assignment.StakeholderId == item.Asked.Person && assignment.ItemKey == item.Asked.Item), item.Answer?.Body ?? RichText.Empty, item.Answer?.Version ?? 0)),
        ],
        1,
        SampleDocuments.At));

    private static IEnumerable<string> WordsOf(Contribution answer) => Tokens.In($"{RichTextText.Plain(answer.Body)}\n{answer.FurtherAction}");

    /// <summary>A note's words stand where it is called.</summary>
    private static IEnumerable<string> InAnswer(OpenedFile file, Contribution answer)
    {
        var control = new XElement(WordFile.Control(file.Body, $"oi:answer:{answer.ItemKey}:{answer.StakeholderId}"));
        foreach (XElement call in control.Descendants(WordFile.W + "footnoteReference").ToArray())
        {
            XElement note = file.Notes!.Elements().First(one => one.Attribute(WordFile.W + "id")!.Value == call.Attribute(WordFile.W + "id")!.Value);
            call.ReplaceWith(note.Value);
        }

        return Tokens.In(string.Join('\n', control.Descendants(WordFile.W + "p").Select(paragraph => paragraph.Value)));
    }

    private static void Same(string what, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        (string said, string found) = (string.Join(' ', expected), string.Join(' ', actual));
        Assert.True(said == found, $"{what}: {found}{(said.Length > 0 ? $", expected {said}" : "")}");
    }

    /// <param name="Typed">Words that were not there before, but for those deleted again with tracking.</param>
    private sealed record Upload(byte[] File, string[] Typed, string[] Deleted, bool HasCopied, string Told);

    private sealed record SentSection(Stakeholder Person, byte[] File, string[] Typed);
}
