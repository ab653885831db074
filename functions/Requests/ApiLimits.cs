using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Requests;

/// <summary>How much of a request is read; whatever is larger is refused with 413 before it is looked at.</summary>
public static class ApiLimits
{
    /// <summary>Bytes of a JSON body that is neither an answer nor a list of people.</summary>
    public const int MaxJsonBytes = 1_048_576;

    /// <summary>
    /// Bytes of an answer. Far more than <see cref="FieldRules.MaxAnswerChars"/> take, so that somebody who pastes a
    /// million characters learns how many there were and how many are allowed.
    /// </summary>
    public const int MaxAnswerBytes = 8 * 1_048_576;

    /// <summary>Bytes of a list of people; <see cref="StakeholderImport.MaxChars"/> of any script fit.</summary>
    public const int MaxImportBytes = 8 * 1_048_576;

    /// <summary>Bytes of an uploaded .docx as it travels; what is inside is bounded by the reader.</summary>
    public const int MaxDocumentBytes = DocumentLimits.MaxUploadBytes;

    /// <summary>Bytes of a Bot Framework activity; a card may carry an answer.</summary>
    public const int MaxActivityBytes = 2 * 1_048_576;

    /// <summary>Nesting of JSON.</summary>
    public const int MaxJsonDepth = 16;
}
