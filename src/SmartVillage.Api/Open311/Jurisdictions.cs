using SmartVillage.Api.Http;
using SmartVillage.Domain.Areas;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Open311;

/// <summary>Villages as jurisdictions: those of the store and those of the configuration. The id may be left out while there is only one.</summary>
internal sealed class Jurisdictions(ApiOptions options)
{
    /// <summary>The village of an id (empty counts as left out), or the refusal.</summary>
    public (VillageInfo? Village, Open311Errors? Refusal) Find(ApiRequest request, string? id)
    {
        if (!string.IsNullOrWhiteSpace(id))
        {
            var found = VillageCode.TryParseStored(id, out var code) ? request.Reader.FindVillage(code.Value) ?? options.FindConfigured(code) : null;
            return found is null ? (null, Open311Errors.UnknownJurisdiction) : (found, null);
        }

        var stored = request.Reader.ListVillages();
        var waiting = options.Villages.Where(v => stored.All(s => s.Code != v.Code.Value)).Take(2).ToList();
        return (stored.Count + waiting.Count) switch
        {
            1 => (stored.Count == 1 ? stored[0] : options.FindConfigured(waiting[0].Code), null),
            0 => (null, Open311Errors.UnknownJurisdiction),
            _ => (null, Open311Errors.NoJurisdiction),
        };
    }
}
