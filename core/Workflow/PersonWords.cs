namespace OfficeIntegration.Core.Workflow;

/// <summary>People of an assessment as a coordinator names them: by e-mail address, id or full name.</summary>
public static class PersonWords
{
    private static readonly char[] Between = [',', ';', '\n', '\r', '،', '؛', '，', '；', '、'];

    /// <exception cref="RefusedException"><see cref="Refusal.UnknownStakeholder"/> for a name that nobody has, or several have.</exception>
    public static IReadOnlyList<Stakeholder> In(string? text, IReadOnlyList<Stakeholder> people) =>
        [.. (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => One(word, people)).Distinct()];

    /// <exception cref="RefusedException"><see cref="Refusal.UnknownStakeholder"/></exception>
    public static Stakeholder One(string word, IReadOnlyList<Stakeholder> people)
    {
        Stakeholder[] found = [.. people.Where(person => person.Id == word || Same(person.Email, word))];
        found = found.Length > 0 ? found : [.. people.Where(person => Same(person.Name, word))];
        return found is [var only] ? only : throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", word));
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
