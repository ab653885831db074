namespace OfficeIntegration.Functions.Service;

/// <param name="Status"><c>ok</c> or <c>down</c>.</param>
/// <param name="Store"><c>ok</c> or <c>down</c>: whether the Table service answers.</param>
public sealed record HealthView(string Status, string Store, string Version)
{
    public static HealthView Of(bool storeAnswers)
    {
        string state = storeAnswers ? "ok" : "down";
        return new(state, state, typeof(HealthView).Assembly.GetName().Version?.ToString(3) ?? "");
    }
}
