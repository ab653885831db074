using System.Text.Json.Nodes;

namespace OfficeIntegration.Bot.Cards;

/// <summary>A bar of two columns whose widths are the counts. Its number stands beside it for those who cannot see it.</summary>
public static class ProgressBar
{
    public static JsonObject Build(int done, int left)
    {
        JsonObject bar = Element.Columns(Part(done, "good"), Part(left, done + left == 0 ? "default" : "emphasis"));
        bar["spacing"] = "Small";
        return bar;
    }

    private static JsonObject? Part(int weight, string style)
    {
        if (weight <= 0)
        {
            return null;
        }

        JsonObject part = Element.Column(weight);
        part["style"] = style;
        part["minHeight"] = "10px";
        part["spacing"] = "None";
        return part;
    }
}
