using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Local.FrontDoor;

namespace OfficeIntegration.Local.Once;

/// <summary>The course of an unattended run, step by step.</summary>
/// <param name="language">Of the assessment.</param>
/// <param name="folder">Takes the documents.</param>
internal sealed class OncePlay(Stage stage, string language, string folder, Steps steps)
{
    private const string Preliminary = "Preliminary note that a later version replaces.";
    private const string TooShort = "First attempt, which is sent back.";
    private const string Sentence = "Checked by the coordinator in Word.";
    private const string OwnParagraph = "This paragraph was typed into the master in Word between two merges.";
    private const string Update = "Update after the first merge: the figures were confirmed.";

    private readonly ProductApi _coordinator = stage.Coordinator;
    private readonly TemplateSample _sample = stage.Sample;
    private readonly Cast _cast = Cast.Of(stage.Sample);
    private readonly Dictionary<string, TeamsPerson> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Expected> _expected = [];
    private StartedSample _started = null!;
    private Stakeholders _stakeholders = null!;

    public IReadOnlyCollection<TeamsPerson> Everybody => _people.Values;

    /// <summary>What has to stand in the master at the end.</summary>
    public IReadOnlyList<Expected> Expected => [.. _expected.Values];

    /// <summary>What must not.</summary>
    public IReadOnlyList<string> Superseded { get; } = [Preliminary, TooShort];

    private string Api => $"api/assessments/{_started.Assessment.Id}";

    public async Task<(byte[] Master, string AssessmentId)> RunAsync(CancellationToken cancellation)
    {
        await AskAsync(cancellation);
        await AnswerInWordAsync(cancellation);
        await AnswerOnCardsAsync(cancellation);
        await ReviewAsync(cancellation);
        await MergeAsync("Merged: the first master", expected: (1, true), cancellation);
        await EditMasterAsync(cancellation);
        await ReviseAsync(cancellation);
        await MergeAsync("Merged again: the revised answer is in, the edit made in Word is still there", expected: (3, true), cancellation);
        await MergeAsync("Merged a third time: nothing to do, no new version", expected: (3, false), cancellation);
        await DeliverAsync(cancellation);
        return (await steps.DoAsync("Downloaded the master", () => SaveMasterAsync(cancellation)), _started.Assessment.Id);
    }

    private async Task AskAsync(CancellationToken cancellation)
    {
        _started = await steps.DoAsync(
            $"Started the assessment with {_sample.Stakeholders.Count} people and {_sample.Assignments.Count} assignments, in {language}",
            () => SampleAssessmentStart.RunAsync(_coordinator, stage.Template, _sample, language, cancellation));
        Enter();
        _stakeholders = new(_people, _started.Assessment.Id);
        TeamsPerson[] arrivals = [.. _people.Values];
        await steps.DoAsync("Installed the app for everybody but one", () => Each(arrivals[..^1], person => person.InstallAsync(cancellation)));
        await steps.DoAsync("Asked everybody, and installed the app for the last one", async () =>
        {
            await SampleAssessmentStart.PromptAsync(_coordinator, _started.Assessment.Id, cancellation);
            await arrivals[^1].InstallAsync(cancellation);
            await DeliverAsync(cancellation);
            await Each(_sample.Assignments.DistinctBy(one => one.StakeholderEmail), one => SeeAskedAsync(one.StakeholderEmail, cancellation));
        });
        await steps.DoAsync("Downloaded every stakeholder's section file", () => SaveSectionsAsync(cancellation));
    }

    /// <summary>Coordinators first: the last to come is a stakeholder.</summary>
    private void Enter()
    {
        foreach (Coordinator person in _sample.Coordinators)
        {
            _people[person.Email] = New(person.ObjectId, person.Name, person.Email, language);
        }

        foreach (SamplePerson person in _sample.Stakeholders)
        {
            _people.TryAdd(person.Email, New(person.ObjectId, person.Name, person.Email, person.Language));
        }
    }

    private TeamsPerson New(string objectId, string name, string email, string spoken)
    {
        var person = new TeamsPerson(stage.Teams, stage.Http, objectId, name, email, spoken, twice: email == _cast.DoubleDelivery);
        stage.Teams.Add(person);
        return person;
    }

    private Task SeeAskedAsync(string email, CancellationToken cancellation) => _people[email].SeeAsync(
        message => (message.Button("submit") ?? message.Button("open")) is not null, "The prompt", cancellation);

    private async Task AnswerInWordAsync(CancellationToken cancellation)
    {
        SampleAssignment assignment = _cast.Word;
        IReadOnlyList<string> lines = Once.Expected.LinesOf(assignment.Answer!.Markdown);
        byte[] file = await steps.DoAsync("One stakeholder asked the bot for their section file", () => _stakeholders.SectionFileAsync(assignment.StakeholderEmail, cancellation));
        await steps.DoAsync($"They answered item {assignment.ItemKey} in it, in Word's format, and sent it back", async () =>
        {
            await _stakeholders.SendBackAsync(assignment.StakeholderEmail, new WordEdit(file).TypeAnswer(assignment.ItemKey, lines).Save(), cancellation);
            await RequireAsync(assignment, AssignmentState.Submitted, 1, cancellation);
        });
        Expect(assignment, new(What(assignment), lines));
    }

    private async Task AnswerOnCardsAsync(CancellationToken cancellation)
    {
        await steps.DoAsync($"{_cast.Plain.Count} answers on cards; every activity of one person delivered twice", () => Each(_cast.Plain, one => AnswerAsync(one, null, cancellation)));
        await steps.DoAsync($"Item {_cast.Twice.ItemKey} answered, and answered again by the same person", async () =>
        {
            await AnswerAsync(_cast.Twice, Preliminary, cancellation);
            await AnswerAsync(_cast.Twice, null, cancellation);
            await RequireAsync(_cast.Twice, AssignmentState.Submitted, 2, cancellation);
        });
        await steps.DoAsync($"Item {_cast.Returned.ItemKey} answered too briefly", () => AnswerAsync(_cast.Returned, TooShort, cancellation));
        await steps.DoAsync($"Item {_cast.Declined.ItemKey} declined with a reason", async () =>
        {
            await _stakeholders.DeclineAsync(_cast.Declined, "Another office has the mandate for this.", cancellation);
            await RequireAsync(_cast.Declined, AssignmentState.Declined, 0, cancellation);
        });
        await steps.DoAsync($"Item {_cast.Delegated.ItemKey} passed on; the deputy was asked and answered", () => PassOnAsync(cancellation));
    }

    private async Task PassOnAsync(CancellationToken cancellation)
    {
        await _stakeholders.PassOnAsync(_cast.Delegated, _cast.Deputy, "You know more about this.", cancellation);
        await RequireAsync(_cast.Delegated, AssignmentState.Delegated, 0, cancellation);
        await DeliverAsync(cancellation);
        await _stakeholders.SeeAskedAsync(_cast.Deputy.Email, _cast.Delegated.ItemKey, cancellation);
        await AnswerAsync(_cast.Delegated with { StakeholderEmail = _cast.Deputy.Email }, null, cancellation);
    }

    private async Task ReviewAsync(CancellationToken cancellation)
    {
        await steps.DoAsync("The coordinator was told of the answers in Teams", async () =>
        {
            await DeliverAsync(cancellation);
            await _people[_sample.Coordinators[0].Email].SeeAsync(message => message.Button("accept") is not null, "The notice of an answer", cancellation);
        });
        await steps.DoAsync($"Item {_cast.Returned.ItemKey} sent back with a comment, revised, and submitted again", async () =>
        {
            await _coordinator.PostAsync<object>($"{Api}/assignments/{IdOf(_cast.Returned)}/return", new { comment = "Please say more." }, cancellation);
            await DeliverAsync(cancellation);
            await _stakeholders.SeeAskedAsync(_cast.Returned.StakeholderEmail, _cast.Returned.ItemKey, cancellation);
            await AnswerAsync(_cast.Returned, null, cancellation);
            await RequireAsync(_cast.Returned, AssignmentState.Submitted, 2, cancellation);
        });
        await steps.DoAsync("The coordinator accepted every answer", () => AcceptAllAsync(cancellation));
    }

    private async Task AcceptAllAsync(CancellationToken cancellation)
    {
        foreach (AssignmentStatusView one in (await AssignmentsAsync(cancellation)).Where(one => one.State == AssignmentState.Submitted))
        {
            await _coordinator.PostAsync<AssignmentView>($"{Api}/assignments/{one.AssignmentId}/accept", new { version = one.LatestVersion }, cancellation);
        }
    }

    private Task MergeAsync(string what, (int Version, bool Changed) expected, CancellationToken cancellation) => steps.DoAsync(what, async () =>
    {
        MergeView merge = await _coordinator.PostAsync<MergeView>($"{Api}/merges", new { }, cancellation);
        if (merge.Version != expected.Version || merge.Changed != expected.Changed || merge.Conflicts.Count > 0)
        {
            throw new InvalidDataException($"Version {merge.Version}, changed {merge.Changed}, {merge.Conflicts.Count} conflicts; version {expected.Version}, changed {expected.Changed} and no conflict were expected.");
        }
    });

    private Task EditMasterAsync(CancellationToken cancellation) => steps.DoAsync("Edited the master in Word's format and uploaded it", async () =>
    {
        (byte[] file, string tag) = await _coordinator.DownloadAsync($"{Api}/master", cancellation);
        Expected answer = _expected[IdOf(_cast.Twice)];
        byte[] edited = new WordEdit(file).Comment(_cast.Twice.ItemKey, PersonId(_cast.Twice.StakeholderEmail), answer.Lines[0], Sentence, OwnParagraph).Save();
        VersionView version = await _coordinator.UploadAsync<VersionView>($"{Api}/master", edited, tag, cancellation);
        if (version.Version != 2 || !version.EditedItems.SequenceEqual([_cast.Twice.ItemKey]) || version.Unplaced.Count > 0)
        {
            throw new InvalidDataException($"It became version {version.Version} with edited items {string.Join(", ", version.EditedItems)} and {version.Unplaced.Count} texts that belong nowhere.");
        }

        _expected[IdOf(_cast.Twice)] = answer.Edited(Sentence, OwnParagraph);
    });

    private Task ReviseAsync(CancellationToken cancellation) => steps.DoAsync($"Item {_cast.Later.ItemKey} revised by its stakeholder, and accepted", async () =>
    {
        await AnswerAsync(_cast.Later, $"{_cast.Later.Answer!.Markdown}\n\n{Update}", cancellation);
        await AcceptAllAsync(cancellation);
    });

    private async Task AnswerAsync(SampleAssignment assignment, string? markdown, CancellationToken cancellation)
    {
        await _stakeholders.AnswerAsync(assignment.StakeholderEmail, assignment, markdown, cancellation);
        Expect(assignment, Once.Expected.Answer(What(assignment), markdown ?? assignment.Answer!.Markdown));
    }

    private void Expect(SampleAssignment assignment, Expected text) => _expected[IdOf(assignment)] = text;

    private string What(SampleAssignment assignment) => $"The answer of {_people[assignment.StakeholderEmail].Name} to item {assignment.ItemKey}";

    private async Task RequireAsync(SampleAssignment assignment, AssignmentState state, int version, CancellationToken cancellation)
    {
        AssignmentStatusView now = (await AssignmentsAsync(cancellation)).First(one => one.AssignmentId == IdOf(assignment));
        if (now.State != state || now.LatestVersion != version)
        {
            throw new InvalidDataException($"Item {assignment.ItemKey} is {now.State} with version {now.LatestVersion}; {state} with version {version} was expected.");
        }
    }

    private async Task<IReadOnlyList<AssignmentStatusView>> AssignmentsAsync(CancellationToken cancellation) =>
        [.. (await _coordinator.GetAsync<StatusView>($"{Api}/status", cancellation)).Headings.SelectMany(heading => heading.Items).SelectMany(item => item.Assignments)];

    private Task DeliverAsync(CancellationToken cancellation) => stage.RunTimerAsync("TimerOutbox", cancellation);

    private async Task SaveSectionsAsync(CancellationToken cancellation)
    {
        foreach (SamplePerson person in _sample.Stakeholders.Where(person => _sample.Assignments.Any(one => one.StakeholderEmail == person.Email)))
        {
            (byte[] file, _) = await _coordinator.DownloadAsync($"{Api}/section?stakeholderId={PersonId(person.Email)}", cancellation);
            await File.WriteAllBytesAsync(Path.Combine(folder, $"section-{person.Email.Split('@')[0]}.docx"), file, cancellation);
        }
    }

    private async Task<byte[]> SaveMasterAsync(CancellationToken cancellation)
    {
        (byte[] file, _) = await _coordinator.DownloadAsync($"{Api}/master", cancellation);
        await File.WriteAllBytesAsync(Path.Combine(folder, "master.docx"), file, cancellation);
        return file;
    }

    private string PersonId(string email) => _started.People[email].Id;

    private string IdOf(SampleAssignment assignment) => Assignment.IdOf(PersonId(assignment.StakeholderEmail), assignment.ItemKey);

    private static async Task Each<T>(IEnumerable<T> all, Func<T, Task> act)
    {
        foreach (T one in all)
        {
            await act(one);
        }
    }
}
