using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>
/// Which rows belong to a village (<c>config_id</c>, from 24.01, nullable up to 24.10). Rows without a village are orphans, except for programmes of the regency; in a database
/// with a single village they are that village's own, so that nothing is lost silently (P4).
/// </summary>
internal sealed class TenantFilter(bool isSingle)
{
    /// <summary>The condition that every row meets.</summary>
    public const string Everything = "1 = 1";

    public bool IsSingle => isSingle;

    /// <summary>SQL condition on a table with alias <c>t</c>.</summary>
    public string Condition(TableSchema table, long? tenantId, bool sharesRows)
    {
        if (!table.HasTenant || tenantId is not { } id)
        {
            return Everything;
        }

        return isSingle || sharesRows ? $"(t.config_id = {id} OR t.config_id IS NULL)" : $"t.config_id = {id}";
    }

    /// <summary>The same rule for a row in hand, whose <c>config_id</c> is given.</summary>
    public bool Includes(TableSchema table, string? tenant, long? tenantId, bool sharesRows) =>
        !table.HasTenant || tenantId is not { } id || (tenant is null ? isSingle || sharesRows : NumberTexts.TryParse(tenant, out var own) && own == id);
}
