using SmartVillage.Api.Http;
using SmartVillage.Api.Residents;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Corrections;

/// <summary>What all routes about corrections have in common: who asks, for what, and whose data the answer holds.</summary>
internal static class CorrectionDeskRoom
{
    public const string Tag = "Usul perbaikan";

    /// <summary>The person behind the key with what the role may do.</summary>
    public static CorrectionActor ActorOf(ApiRequest request, long? basedOn = null) => new(request.Caller.Name, request.Caller.KeyId, CorrectionRoles.RightsOf(request.Caller.Role), request.Now, basedOn);

    /// <summary>Reads why something is opened, and notes it for the ledger.</summary>
    public static async Task<ApiProblem?> ReadPurposeAsync(ApiRequest request, ApiOptions options, CancellationToken cancellationToken) =>
        (await Purpose.ReadOrderAsync(request, CorrectionJsonContext.Default.PurposeOrder, options, cancellationToken)).Problem;

    /// <summary>Whose corrections the caller sees; null for everybody's.</summary>
    public static (IReadOnlyCollection<long> Residents, IReadOnlyCollection<long> Families)? Among(ApiRequest request) => request.Caller.Areas is null
        ? null
        : (request.Reader.ListResidentIds(request.Village.Id, new ResidentFilter()), request.Reader.ListFamilyIds(request.Village.Id));

    /// <summary>Whether the caller sees who a correction is about.</summary>
    public static bool Sees(ApiRequest request, CorrectionSubject subject) => request.Caller.Areas is null
        || request.Reader.Visible(subject.Kind == SubjectKind.Family ? Entities.Families : Entities.Residents, request.Village.Id, [subject.Id]).Count > 0;

    /// <summary>Whether a correction is for the caller: one that is about data spesifik alone says so by being there.</summary>
    public static bool Sees(ApiRequest request, Correction correction) => Sees(request, correction.Subject)
        && (request.Caller.SeesSpecific || correction.Fields.Count == 0 || correction.Fields.Any(field => !field.Definition.IsSpecific));

    /// <summary>Names of the fields that corrections are about.</summary>
    public static IReadOnlyList<string> FieldsOf(IEnumerable<Correction> corrections) =>
        [.. corrections.SelectMany(correction => correction.Fields).Select(field => field.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Notes for the ledger whose data an answer holds.</summary>
    public static void Note(ApiRequest request, IEnumerable<Correction> corrections) =>
        request.Note(corrections.Where(correction => correction.Subject.Kind == SubjectKind.Resident).Select(correction => correction.Subject.Id));
}
