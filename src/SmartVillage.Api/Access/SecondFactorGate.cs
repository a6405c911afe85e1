using SmartVillage.Api.Http;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Access;

/// <summary>Asks for the second factor of a key before acts of weight (PRV-06); see <see cref="SecondFactorEndpoints"/> for how it is shown.</summary>
internal sealed class SecondFactorGate(SecondFactors factors, ApiOptions options)
{
    /// <summary>Header with what was given when the key was opened.</summary>
    public const string Header = "X-SmartVillage-Session";

    /// <summary>Lets a request pass, or says what is missing.</summary>
    public ApiProblem? Refuse(HttpContext httpContext, Caller caller, Right right)
    {
        if (!RolePolicy.IsWeighty(right))
        {
            return null;
        }

        switch (SecondFactors.DemandOf(caller.HasSecondFactor, caller.Role, options.SecondFactorRequired))
        {
            case FactorDemand.None:
                return null;
            case FactorDemand.Missing:
                return Problems.SecondFactorMissing;
            default:
                var shown = httpContext.Request.Headers[Header];
                return shown.Count == 1 && factors.IsOpen(caller.KeyId, shown[0]) ? null : Problems.SecondFactorNeeded;
        }
    }
}
