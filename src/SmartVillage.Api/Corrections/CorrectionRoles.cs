using SmartVillage.Api.Access;
using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Api.Corrections;

/// <summary>Which role may do what with corrections; the same for whoever decides over the API and at the machine itself.</summary>
public static class CorrectionRoles
{
    /// <summary>Rights of a role.</summary>
    public static CorrectionRight RightsOf(string role) =>
        (RolePolicy.Has(role, Right.ProposeCorrections) ? CorrectionRight.Propose : CorrectionRight.None)
        | (RolePolicy.Has(role, Right.HandleCorrections) ? CorrectionRight.Handle : CorrectionRight.None)
        | (RolePolicy.Has(role, Right.DecideCorrections) ? CorrectionRight.Decide : CorrectionRight.None);
}
