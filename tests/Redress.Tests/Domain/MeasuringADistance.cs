using Redress.Domain.Events;

namespace Redress.Tests.Domain;

public sealed class MeasuringADistance
{
    [Fact]
    public void Miles_are_along_the_great_circle()
    {
        var (newYork, losAngeles) = (At(40.7128, -74.0060), At(34.0522, -118.2437));

        newYork.MilesTo(losAngeles).ShouldBe(2446, tolerance: 3);
        newYork.MilesTo(newYork).ShouldBe(0);
        At(0, 179.5).MilesTo(At(0, -179.5)).ShouldBe(69.1, tolerance: 0.1);
    }

    private static ZipPosition At(double latitude, double longitude) => new() { Zip = "00000", Latitude = latitude, Longitude = longitude };
}
