using System.Globalization;
using SmartVillage.Domain.Areas;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>A village of the source.</summary>
/// <param name="Code">Its code.</param>
/// <param name="TenantId"><c>config.id</c>, or null when the database has no profile.</param>
/// <param name="IsOnly">Whether no other village shares the database, so that rows of no village are its own.</param>
internal sealed record VerifiedVillage(VillageCode Code, long? TenantId, bool IsOnly)
{
    /// <summary>Whether it can be told which rows are its own: of a table without <c>config_id</c> none is, where several villages share the database.</summary>
    public bool CanDivide(VerifiedEntity entity) => IsOnly || entity.HasTenant;

    /// <summary>Condition that picks its rows, to follow WHERE or AND.</summary>
    public string Scope(VerifiedEntity entity) => (entity.HasTenant, TenantId, IsOnly || entity.IsShared) switch
    {
        (false, _, _) or (_, null, _) => "TRUE",
        (_, { } tenant, true) => $"(t.config_id = {tenant} OR t.config_id IS NULL)",
        (_, { } tenant, false) => $"t.config_id = {tenant}",
    };

    /// <summary>The same condition for a row in hand.</summary>
    public bool Includes(VerifiedEntity entity, string? tenant) => !entity.HasTenant || TenantId is not { } own
        || (tenant is null ? IsOnly || entity.IsShared : long.TryParse(tenant, CultureInfo.InvariantCulture, out var id) && id == own);
}
