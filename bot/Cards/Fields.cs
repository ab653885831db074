namespace OfficeIntegration.Bot.Cards;

/// <summary>Forms name their fields on the button, as clients may leave empty ones out of what they send.</summary>
public static class Fields
{
    private const string Name = "fields";

    public static System.Text.Json.Nodes.JsonObject Mark(System.Text.Json.Nodes.JsonObject ids)
    {
        ids[Name] = "form";
        return ids;
    }

    /// <summary>The form was sent; otherwise a button asked for it.</summary>
    public static bool AreIn(CardData data) => data[Name] is not null;
}
