"""The page *Opfølgning*: the rounds of a year, worked through initiative by initiative."""
