using SmartVillage.Api.Requests;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Open311;

/// <summary>A village as a jurisdiction: what can be reported there, who answers, and its clock.</summary>
internal sealed record OfferedPlace(VillageInfo Village, TimeSpan Offset, IReadOnlyList<OfferedType> Offer)
{
    /// <summary>Public types that are taken here.</summary>
    public IEnumerable<RequestType> Types => Offer.Select(o => o.Type).Where(t => t.IsPublic);

    public RequestType? Find(string? code) => Types.FirstOrDefault(t => string.Equals(t.Code, code, StringComparison.Ordinal));

    public string? OfficeOf(string code) => Offer.FirstOrDefault(o => o.Type.Code == code)?.Office;
}
