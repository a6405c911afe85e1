using System.Text.Json.Serialization;
using SmartVillage.Api.Residents;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Api.Corrections;

/// <summary>Proposals that are handed in together; all are kept or none.</summary>
/// <param name="Corrections">The proposals.</param>
/// <param name="Submit">Whether they are handed in at once; otherwise they stay drafts.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CorrectionsOrder(ProposalOrder?[] Corrections, bool Submit = true)
{
    /// <summary>The drafts, or null when one of them is about nobody or about two.</summary>
    public IReadOnlyList<CorrectionDraft>? ToDrafts()
    {
        var drafts = Corrections.Select(order => order?.ToDraft()).ToList();
        return drafts.Count is > 0 and <= Most && !drafts.Contains(null) ? [.. drafts.OfType<CorrectionDraft>()] : null;
    }

    public const int Most = 200;
}

/// <summary>What is to be corrected of one resident or one family.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ProposalOrder(string ClientId, ProposedFieldOrder?[] Fields, long? Resident = null, long? Family = null, string? Origin = null)
{
    public CorrectionDraft? ToDraft() => (Resident is null) == (Family is null) || Fields.Contains(null)
        ? null
        : new CorrectionDraft(
            Resident is { } resident ? new CorrectionSubject(SubjectKind.Resident, resident) : new CorrectionSubject(SubjectKind.Family, Family!.Value),
            ClientId,
            [.. Fields.Select(field => new FieldDraft(field!.Field, field.Base, field.Value, field.Evidence?.ToEvidence(), field.Basis))],
            Origin);
}

/// <summary>One field: the value seen, the new one, and why.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ProposedFieldOrder(string Field, string? Base = null, string? Value = null, EvidenceOrder? Evidence = null, string? Basis = null);

/// <summary>What a value is taken from.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record EvidenceOrder(EvidenceKind Kind, string? Number = null)
{
    public Evidence ToEvidence() => new(Kind, CorrectableField.Collapse(Number));
}

/// <summary>A step.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CorrectionStepOrder(CorrectionAction Action, string?[]? Fields = null, string? Note = null, Dictionary<string, EvidenceOrder?>? Evidence = null, long? BasedOn = null)
{
    public CorrectionOrder ToOrder(string? note) => new(Action)
    {
        Fields = [.. (Fields ?? []).OfType<string>()],
        Note = note,
        Evidence = (Evidence ?? []).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!.ToEvidence(), StringComparer.Ordinal),
    };
}

/// <summary>What something is opened for.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PurposeOrder(string Purpose) : IPurposedOrder;

/// <summary>What OpenSID showed after an import.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ImportOutcomeOrder(int Succeeded, int Failed, int[]? FailedRows = null, string? Messages = null)
{
    public ImportOutcome ToOutcome() => new(Succeeded, Failed, FailedRows ?? [], Messages?.Trim() is { Length: > 0 } text ? text : null);
}

/// <summary>Bodies about corrections; strict, so that a misspelt field is refused and not lost.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CorrectionsOrder))]
[JsonSerializable(typeof(CorrectionStepOrder))]
[JsonSerializable(typeof(PurposeOrder))]
[JsonSerializable(typeof(ImportOutcomeOrder))]
internal sealed partial class CorrectionJsonContext : JsonSerializerContext;
