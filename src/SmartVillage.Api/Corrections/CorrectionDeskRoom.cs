using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Residents;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Api.Corrections;

/// <summary>What all routes about corrections have in common: who asks, for what, and whose data the answer holds.</summary>
internal static class CorrectionDeskRoom
{
    public const string Tag = "Usul perbaikan";

    /// <summary>The person behind the key with what the role may do.</summary>
    public static CorrectionActor ActorOf(ApiRequest request, long? basedOn = null) => new(request.Caller.Name, request.Caller.KeyId, RightsOf(request.Caller), request.Now, basedOn);

    public static CorrectionRight RightsOf(Caller caller) =>
        (caller.Has(Right.ProposeCorrections) ? CorrectionRight.Propose : CorrectionRight.None)
        | (caller.Has(Right.HandleCorrections) ? CorrectionRight.Handle : CorrectionRight.None)
        | (caller.Has(Right.DecideCorrections) ? CorrectionRight.Decide : CorrectionRight.None);

    /// <summary>Reads why something is opened, and notes it for the ledger.</summary>
    public static async Task<ApiProblem?> ReadPurposeAsync(ApiRequest request, ApiOptions options, CancellationToken cancellationToken)
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, CorrectionJsonContext.Default.PurposeOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var (purpose, refused) = Purpose.Read(order!.Purpose);
        request.Purpose = purpose;
        return refused;
    }

    /// <summary>Notes for the ledger whose data an answer holds.</summary>
    public static void Note(ApiRequest request, IEnumerable<Correction> corrections) =>
        request.Note(corrections.Where(correction => correction.Subject.Kind == SubjectKind.Resident).Select(correction => correction.Subject.Id));
}
