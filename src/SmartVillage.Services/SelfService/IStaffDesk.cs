namespace SmartVillage.Services.SelfService;

/// <summary>What the staff account of one OpenSID can do besides complaints.</summary>
public interface IStaffDesk
{
    /// <summary>Letters; null while the API is off or no staff account is there.</summary>
    IStaffLetterDesk? Letters { get; }

    /// <summary>Look-ups; null likewise.</summary>
    IStaffRegister? Register { get; }
}
