namespace OfficeIntegration.Bot.Cards;

/// <summary>
/// Which of the long texts have room on the card as fields. One that has none is shown shortened and cannot be edited
/// there: a field with half a text in it would, once submitted, lose the other half.
/// </summary>
public sealed record FieldRoom(bool Answer, bool FurtherAction, bool Evidence)
{
    /// <summary>Bytes for the contents of all fields together; the rest of the card is bounded by its own shortening.</summary>
    public const int Bytes = 12_000;

    public bool IsEnough => Answer && FurtherAction && Evidence;

    public static FieldRoom For(AnswerFields fields)
    {
        int left = Bytes;
        return new(Take(fields.Answer), Take(fields.FurtherAction), Take(fields.Evidence));

        bool Take(string text)
        {
            int needed = text.Length > left ? int.MaxValue : CardText.Bytes(text);
            bool fits = needed <= left;
            left -= fits ? needed : 0;
            return fits;
        }
    }
}
