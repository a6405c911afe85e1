namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Rights about corrections; which role has which is told where roles are known.</summary>
[Flags]
public enum CorrectionRight
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Write down and hand in.</summary>
    Propose = 1,

    /// <summary>Look at, ask, put aside, enter in OpenSID.</summary>
    Handle = 2,

    /// <summary>Approve and refuse.</summary>
    Decide = 4,
}
