using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Requests;

/// <summary>What came of a draft.</summary>
public abstract record RequestCheck
{
    private RequestCheck()
    {
    }

    /// <summary>It can be taken.</summary>
    public sealed record Good(RequestType Type, RequestContent Content) : RequestCheck;

    /// <summary>There is no such type.</summary>
    public sealed record NoSuchType : RequestCheck;

    /// <summary>It is an emergency, which is never queued: these numbers come first.</summary>
    public sealed record Emergency(EmergencyGuide Guide) : RequestCheck;

    /// <summary>It is not filled in as it has to be; all faults at once.</summary>
    public sealed record Faulty(IReadOnlyList<RequestFault> Faults) : RequestCheck;
}
